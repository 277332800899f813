// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each cell of the matrix, shown by a real request of a client: what the table says of it is what happens, with strict
// and without.
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/pieces.h"
#include "samples.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace station;

namespace {

constexpr char kLetters[] = "crmg";

ProviderDescription described(const char *id)
{
    for (const ProviderDescription &d : describedProviders()) {
        if (d.id == id)
            return d;
    }
    qFatal("no provider %s", id);
}

struct Answerer {
    ProviderDescription provider;
    QByteArray model;
};

Answerer answererOf(Dialect dialect, Taker taker)
{
    const bool isEarlier = taker == Taker::Earlier;
    switch (dialect) {
    case Dialect::Messages: return {described("anthropic"), isEarlier ? "claude-sonnet-4-5" : "claude-sonnet-4-6"};
    case Dialect::Gemini: return {described("gemini"), isEarlier ? "gemini-2.5-flash" : "gemini-3-flash-preview"};
    case Dialect::Chat:
    case Dialect::Responses: break;
    }
    if (taker == Taker::Stranger) {
        const char *type = dialect == Dialect::Chat ? "openai-compatible" : "openai-responses";
        return {customProvider("mine", type, "http://127.0.0.1:9/v1"), "some-model"};
    }
    return {described("openai"), taker == Taker::Thinker ? "gpt-5.4" : "gpt-4.1"};
}

struct Outcome {
    std::optional<Error> error;
    std::vector<ReportLine> lines;
    QByteArray body;

    bool has(Rule rule) const
    {
        return std::any_of(lines.begin(), lines.end(), [rule](const ReportLine &line) { return line.rule == rule; });
    }
    QByteArray told() const
    {
        QByteArray text = error ? "400 " + error->param + ": " + error->message : QByteArray();
        for (const ReportLine &line : lines)
            text += (line.rule == Rule::Dropped ? " dropped " : " changed ") + line.field + " (" + line.how + ')';
        return text + ' ' + body.left(700);
    }
};

Outcome written(const Sample &sample, Dialect target, bool strict)
{
    Outcome outcome;
    auto request = readRequest(sample.client, sample.body);
    if (!request) {
        outcome.error = Error {ErrorCode::Internal, "not read: " + request.error().message, request.error().param};
        return outcome;
    }
    request->model = "m";
    TranslationReport repairs(target, false);
    pairToolCalls(*request, repairs);
    const Answerer answerer = answererOf(target, sample.taker);
    WrittenRequest result = writeRequest(target, *request, {answerer.provider, answerer.model, nullptr, strict, false});
    result.report.prepend(repairs);
    outcome.error = result.report.error();
    outcome.lines = result.report.lines();
    outcome.body = result.body;
    return outcome;
}

/** What is not as the matrix has it; empty: nothing. */
QByteArray wrongOf(const Sample &sample, Dialect target)
{
    const Rule rule = ruleFor(sample.feature, target);
    const Outcome lenient = written(sample, target, false);
    const Outcome strict = written(sample, target, true);
    if (lenient.error && lenient.error->code != ErrorCode::BadRequest)
        return lenient.told();
    const bool isSaid = rule == Rule::Lossless || rule == Rule::Changed;
    if (rule == Rule::Refused)
        return lenient.error && !lenient.error->param.isEmpty() && strict.error ? QByteArray()
                                                                                : "not refused:" + lenient.told();
    if (lenient.error || !QJsonDocument::fromJson(lenient.body).isObject())
        return "refused, or no JSON:" + lenient.told();
    if (isSaid && !lenient.body.contains(sample.kept))
        return "\"" + sample.kept + "\" is not in it:" + lenient.told();
    switch (rule) {
    case Rule::Lossless:
        if (!lenient.lines.empty() && (lenient.has(Rule::Dropped) || target == sample.client))
            return "not kept:" + lenient.told();
        break;
    case Rule::Changed:
        if (!lenient.has(Rule::Changed) || lenient.has(Rule::Dropped))
            return "the report does not say how:" + lenient.told();
        break;
    case Rule::Dropped:
        if (!lenient.has(Rule::Dropped))
            return "not named as dropped:" + lenient.told();
        break;
    case Rule::Refused: break;
    }
    const bool mustRefuse = (rule == Rule::Dropped) != sample.strictDiffers;
    if (strict.error.has_value() != mustRefuse || (strict.error && strict.error->param.isEmpty()))
        return "with strict:" + strict.told();
    return {};
}

/** Cells that no request gets to here, each for a reason. */
bool isElsewhere(Feature feature, Dialect target)
{
    struct Cell {
        Feature feature;
        const char *targets;
    };
    static constexpr Cell kCells[] {
        // Only the dialect's own clients have them; as they are, they are passed through.
        {Feature::ClientMetadata, "r"},
        {Feature::StoreResponse, "r"},
        {Feature::PreviousResponse, "r"},
        {Feature::Background, "r"},
        {Feature::McpServers, "m"},
        {Feature::Container, "m"},
        {Feature::NameSpace, "r"},
        {Feature::ToolSearch, "r"},
        {Feature::BuiltInTool, "r"},
        // Fetched before the request is written: tests/conformance/check_translations.py.
        {Feature::ImageUrl, "g"},
        {Feature::DocumentUrl, "cg"},
        // A provider of Chat Completions with a web search at all: tst_chatrequestwriter.
        {Feature::WebSearchFilter, "c"},
        // Results of tools have sound in Gemini only.
        {Feature::ResultAudio, "g"},
        // Gemini takes any id, or none.
        {Feature::CallId, "g"},
    };
    return std::any_of(std::begin(kCells), std::end(kCells), [&](const Cell &cell) {
        return cell.feature == feature && QByteArrayView(cell.targets).contains(kLetters[size_t(target)]);
    });
}

} // namespace

class TestMatrixCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCell();
};

void TestMatrixCells::everyCell()
{
    std::vector<std::array<int, kDialectCount>> shown(matrix().size());
    int tried = 0;
    int held = 0;
    for (const Sample &sample : samples()) {
        for (const char *letter = sample.targets; *letter; ++letter) {
            const auto target = Dialect(std::find(kLetters, kLetters + kDialectCount, *letter) - kLetters);
            ++shown[size_t(sample.feature)][size_t(target)];
            ++tried;
            const QByteArray wrong = wrongOf(sample, target);
            held += wrong.isEmpty() ? 1 : 0;
            if (!wrong.isEmpty())
                qWarning("%s, %s to %s: %s", matrix()[size_t(sample.feature)].name,
                         dialectName(sample.client).constData(), dialectName(target).constData(), wrong.constData());
        }
    }
    int cells = 0;
    int missing = 0;
    for (const MatrixRow &row : matrix()) {
        for (const Dialect target : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            const bool isShown = shown[size_t(row.feature)][size_t(target)] > 0;
            cells += isShown ? 1 : 0;
            if (isShown || isElsewhere(row.feature, target))
                continue;
            ++missing;
            qWarning("nothing shows what becomes of %s in %s", row.name, dialectName(target).constData());
        }
    }
    qInfo("%d of %d requests end as the matrix says; they show %d of its %d cells", held, tried, cells,
          int(matrix().size()) * kDialectCount);
    QCOMPARE(held, tried);
    QCOMPARE(missing, 0);
}

QTEST_APPLESS_MAIN(TestMatrixCells)
#include "tst_matrixcells.moc"
