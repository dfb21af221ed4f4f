// Opens files as Gephi's File > Open does, with its own importers and its default options, and prints
// what then stands in its graph: one thing a line, cells parted by tabs. Of NODES.csv:EDGES.csv (by the
// system's separator of paths) the second goes into the workspace of the first.
//
//     java -cp gephi-toolkit-all.jar GephiReader.java FILE...
import java.io.File;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiReader {
    public static void main(String[] files) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Logger.getLogger("").setLevel(Level.OFF);
        for (String file : files) {
            line("file", file);
            try {
                open(file.split(File.pathSeparator));
            } catch (Exception failure) {
                line("issue", "CRITICAL", failure.toString());
            }
        }
    }

    static void open(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        for (String file : files) {
            Container container = importer.importFile(new File(file));
            // By default Gephi blows places and sizes up, all by one factor; here they are compared.
            container.getLoader().setAutoScale(false);
            Report report = container.getReport();
            importer.process(container, file == files[0] ? new DefaultProcessor() : new AppendProcessor(),
                             workspace);
            for (Issue issue : report.getIssuesList(100000)) {
                line("issue", issue.getLevel().toString(), issue.getMessage());
            }
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Graph graph = model.getGraph();
        line("graph", model.isDirected() ? "directed" : model.isUndirected() ? "undirected" : "mixed",
             String.valueOf(model.getEdgeTypeCount()), model.getTimeFormat().toString());
        for (Node node : graph.getNodes().toArray()) {
            line("node", node.getId().toString(), text(node.getLabel()), attribute(node, "kind"),
                 String.valueOf(node.x()), String.valueOf(node.y()), String.valueOf(node.size()),
                 String.format("#%06X", node.getRGBA() & 0xFFFFFF), times(node));
        }
        for (Edge edge : graph.getEdges().toArray()) {
            line("edge", edge.getId().toString(), edge.getSource().getId().toString(),
                 edge.getTarget().getId().toString(), text(edge.getLabel()),
                 text(edge.getTypeLabel()), String.valueOf(edge.getWeight()), times(edge));
        }
    }

    // By the title: ids of columns are the file's own.
    static String attribute(Element element, String title) {
        for (Column column : element.getTable()) {
            if (column.getTitle().equals(title)) {
                return text(element.getAttribute(column));
            }
        }
        return "";
    }

    // "2015-01-01/2016-01-02 2018-01-01/..", in the order of the timeline.
    static String times(Element element) {
        if (!element.getTable().hasColumn("timeset")
            || !(element.getAttribute("timeset") instanceof IntervalSet)) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (Interval interval : ((IntervalSet) element.getAttribute("timeset")).toArray()) {
            out.append(out.length() == 0 ? "" : " ").append(day(interval.getLow()));
            out.append('/').append(day(interval.getHigh()));
        }
        return out.toString();
    }

    static String day(double milliseconds) {
        return Double.isInfinite(milliseconds)
            ? ".."
            : Instant.ofEpochMilli((long) milliseconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static void line(String... cells) {
        StringBuilder out = new StringBuilder();
        for (String cell : cells) {
            out.append(out.length() == 0 ? "" : "\t");
            out.append(cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
        }
        System.out.write((out + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8), 0,
                         (out + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
