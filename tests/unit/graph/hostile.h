// A graph whose texts try to break every format: control characters, markup, quotes, formulas,
// right-to-left text, bytes that are no UTF-8, very long evidence.
#pragma once
#include "tests/unit/graph/builder.h"

namespace tenure::test {
inline std::vector<Extraction> hostileExtractions() {
    DocumentBuilder one("hostile/one", "2016-09");
    one.extraction().path = "folder with space/\"one\" & <two>.txt";
    one.extraction().metadata.title = "=HYPERLINK(\"x\") ]]> </data> <!-- -- --> \x01\x0b\x1f";
    one.extraction().metadata.url = "https://example.org/?a=1&b=<2>";
    one.extraction().metadata.authors = {"Ann \"Nan\" O'Hara", "@SUM(A1)"};
    one.tenure("Ann \"Nan\" O'Hara", "chair", "R&D <Board>").oneSeat = true;
    one.tenure("=1+1", "member\tof\nlines", "R&D <Board>").start = one.on("2014-02-28");
    one.tenure("\xD9\x85\xD8\xB1\xD9\x8A\xD9\x85 \xE2\x80\xAE\xD8\xB9\xD9\x84\xD9\x8A", "leader",
               "\xE5\xA7\x94\xE5\x93\xA1\xE4\xBC\x9A");
    TenureFact& broken = one.tenure("Bro\xFFken Na\xC3me", "clerk", "");
    broken.evidence[0].quote = "bytes \xFF\xFE \xED\xA0\x80 \xEF\xBF\xBE and ]]> \r\n end";
    TenureFact& large = one.tenure("Ada Long", "secretary", "R&D <Board>");
    large.evidence.clear();
    for (int i = 0; i < 300; ++i) {
        large.evidence.push_back(one.evidence(std::string(200, 'q') + std::to_string(i)));
    }
    large.evidence.push_back(one.evidence(std::string(600000, 'w')));
    one.decision("R&D <Board>", "agreed", "to <b>end</b> & \"begin\" \x07 again; '; DROP TABLE");
    one.decision("R&D <Board>", "agreed", "\xF0\x9F\x98\x80 a smile");
    RelationFact& moved = one.relation("proposed", "Ada Long", "=1+1");
    moved.text = "-1+2 \\new\\table";

    DocumentBuilder two("two", "2020-01-05");
    TenureFact& again = two.tenure("Ada Long", "secretary", "R&D <Board>", Status::Started);
    again.start = two.on("2019");
    TenureFact& before = two.tenure("Ada Long", "secretary", "R&D <Board>", Status::Past);
    before.start = two.on("2010");
    before.end = two.on("2017-03");
    two.tenure("Ada Long", "chair", "R&D <Board>", Status::Candidate);
    two.relation("succeeded", "Ada Long", "=1+1").role = "chair";
    return {one, two};
}
} // namespace tenure::test
