#pragma once
// The whole public API. Data flows in this order.
// clang-format off
#include "tenure/span.h"
#include "tenure/date.h"
#include "tenure/diagnostic.h"
#include "tenure/document.h"
#include "tenure/reader.h"
#include "tenure/rules.h"
#include "tenure/extraction.h"
#include "tenure/extraction_json.h"
#include "tenure/extractor.h"
#include "tenure/build.h"
#include "tenure/gazetteer.h"
#include "tenure/graph.h"
#include "tenure/identities.h"
#include "tenure/query.h"
#include "tenure/export.h"
#include "tenure/check.h"
// clang-format on
