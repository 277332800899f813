// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every recorded text exchange through the meter and the relay, in pieces of several sizes: the tokens are those that
// the provider reports, read here a second time and the plain way, and the bytes are the provider's.
#include "gateway/exchange/streamrelay.h"
#include "gateway/exchange/usagemeter.h"
#include "gateway/service/modeldiscovery.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace station;

namespace {

struct Recording {
    QByteArray id;
    QByteArray provider;
    QByteArray api;
    QByteArray body;
    int status = 0;
    bool stream = false;
};

std::vector<Recording> recordings()
{
    std::vector<Recording> list;
    QStringList folders {QStringLiteral(STATION_EXCHANGES)};
    if (folders.first() != QStringLiteral(STATION_OWN_EXCHANGES))
        folders.append(QStringLiteral(STATION_OWN_EXCHANGES));
    for (const QString &folder : folders) {
        for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(info.filePath()));
            const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
            const QJsonObject answer = o[u"response"].toObject();
            Recording r;
            r.id = o[u"id"].toString().toUtf8();
            r.provider = o[u"provider"].toString().toUtf8();
            r.api = o[u"api"].toString().toUtf8();
            r.status = answer[u"status"].toInt();
            r.body = answer[u"body_b64"].isString() ? QByteArray::fromBase64(answer[u"body_b64"].toString().toLatin1())
                                                    : answer[u"body_text"].toString().toUtf8();
            const QByteArray start = r.body.trimmed().left(6);
            r.stream = start.startsWith("data:") || start == "event:" || start.startsWith("id:");
            list.push_back(std::move(r));
        }
    }
    return list;
}

/** The JSON objects of a body, in order. */
QList<QJsonObject> documents(const Recording &r)
{
    QList<QByteArray> texts {r.body};
    if (r.stream) {
        texts.clear();
        static const QRegularExpression lineEnd(QStringLiteral("\r\n|\n|\r"));
        QStringList data;
        for (const QString &line : (QString::fromUtf8(r.body) + QStringLiteral("\n\n")).split(lineEnd)) {
            if (line.startsWith(QLatin1String("data:"))) {
                data.append(line.mid(line.startsWith(QLatin1String("data: ")) ? 6 : 5));
            } else if (line.isEmpty() && !data.isEmpty()) {
                texts.append(data.join(u'\n').toUtf8());
                data.clear();
            }
        }
    }
    QList<QJsonObject> list;
    for (const QByteArray &text : texts) {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (document.isObject())
            list.append(document.object());
        for (const QJsonValue value : document.array())
            list.append(value.toObject());
    }
    return list;
}

std::optional<qint64> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(qint64(value.toDouble())) : std::nullopt;
}

void take(std::optional<qint64> &into, const QJsonValue &value)
{
    if (const auto n = number(value))
        into = n;
}

/** What the provider reports, after the wire notes of each dialect; the last report counts. */
TokenCounts reported(const Recording &r)
{
    TokenCounts c;
    QJsonObject last;
    std::optional<qint64> plain;
    for (const QJsonObject &o : documents(r)) {
        QJsonValue usage = o[r.api == "gemini" ? u"usageMetadata" : u"usage"];
        if (r.api == "responses" && o[u"response"].isObject())
            usage = o[u"response"][u"usage"];
        if (r.api == "messages" && o[u"message"].isObject())
            usage = o[u"message"][u"usage"];
        if (r.api == "chat" && !usage.isObject())
            usage = o[u"x_groq"][u"usage"];
        if (r.api == "chat" && !usage.isObject())
            usage = o[u"choices"][0][u"usage"];
        if (!usage.isObject())
            continue;
        last = usage.toObject();
        if (r.api == "messages") {
            take(plain, usage[u"input_tokens"]);
            take(c.output, usage[u"output_tokens"]);
            take(c.cachedRead, usage[u"cache_read_input_tokens"]);
            take(c.cacheWrite, usage[u"cache_creation_input_tokens"]);
            take(c.reasoning, usage[u"output_tokens_details"][u"thinking_tokens"]);
        }
    }
    if (plain)
        c.input = *plain + c.cachedRead.value_or(0) + c.cacheWrite.value_or(0);
    if (r.api == "chat") {
        c.input = number(last[u"prompt_tokens"]);
        c.output = number(last[u"completion_tokens"]);
        c.cachedRead = number(last[u"prompt_tokens_details"][u"cached_tokens"]);
        if (!c.cachedRead)
            c.cachedRead = number(last[u"prompt_cache_hit_tokens"]);
        c.cacheWrite = number(last[u"prompt_tokens_details"][u"cache_creation_input_tokens"]);
        if (!c.cacheWrite)
            c.cacheWrite = number(last[u"prompt_tokens_details"][u"cache_write_tokens"]);
        c.reasoning = number(last[u"completion_tokens_details"][u"reasoning_tokens"]);
        if (r.provider == "xai" && c.output)
            *c.output += c.reasoning.value_or(0);
    } else if (r.api == "responses") {
        c.input = number(last[u"input_tokens"]);
        c.output = number(last[u"output_tokens"]);
        c.cachedRead = number(last[u"input_tokens_details"][u"cached_tokens"]);
        c.cacheWrite = number(last[u"input_tokens_details"][u"cache_write_tokens"]);
        c.reasoning = number(last[u"output_tokens_details"][u"reasoning_tokens"]);
    } else if (r.api == "gemini" && !last.isEmpty()) {
        c.input = number(last[u"promptTokenCount"]);
        if (c.input)
            *c.input += number(last[u"toolUsePromptTokenCount"]).value_or(0);
        c.reasoning = number(last[u"thoughtsTokenCount"]);
        c.output = number(last[u"candidatesTokenCount"]).value_or(0) + c.reasoning.value_or(0);
        c.cachedRead = number(last[u"cachedContentTokenCount"]);
    }
    return c;
}

QByteArray words(const TokenCounts &c)
{
    QByteArray text;
    for (const auto &n : {c.input, c.output, c.cachedRead, c.cacheWrite, c.reasoning})
        text += (n ? QByteArray::number(*n) : QByteArray("-")) + ' ';
    return text;
}

/** Calls `take` with pieces of `step` bytes; 0 gives the whole. */
template <typename Take> void inPieces(const QByteArray &body, qsizetype step, Take take)
{
    if (step == 0)
        step = qMax<qsizetype>(1, body.size());
    for (qsizetype at = 0; at < body.size(); at += step) {
        // In memory of its own, so that a view kept too long is found out.
        const QByteArray piece(body.constData() + at, qMin(step, body.size() - at));
        take(QByteArrayView(piece));
    }
}

} // namespace

class TestRecordings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tokens_data();
    void tokens();
    void relay_data();
    void relay();
    void relayAtEverySplit();
    void endOfStream();
    void modelLists();

private:
    std::vector<Recording> m_all;
    std::vector<Recording> m_text;
};

void TestRecordings::initTestCase()
{
    m_all = recordings();
    for (const Recording &r : m_all) {
        if (dialectFromName(r.api))
            m_text.push_back(r);
    }
    QVERIFY(m_text.size() >= 13);
}

void TestRecordings::tokens_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {1, 7, 64, 0})
        QTest::newRow(QByteArray::number(step)) << step;
}

void TestRecordings::tokens()
{
    QFETCH(int, step);
    int withReport = 0;
    for (const Recording &r : m_text) {
        if (r.status != 200)
            continue;
        UsageMeter meter(*dialectFromName(r.api), r.stream);
        inPieces(r.body, step, [&](QByteArrayView piece) { meter.feed(piece); });
        meter.finish();
        QVERIFY2(words(meter.reported()) == words(reported(r)),
                 r.id + ": " + words(meter.reported()) + "instead of " + words(reported(r)));
        withReport += meter.hasReport();
    }
    QVERIFY(withReport >= 12);
}

void TestRecordings::relay_data()
{
    tokens_data();
}

void TestRecordings::relay()
{
    QFETCH(int, step);
    for (const Recording &r : m_text) {
        if (!r.stream)
            continue;
        StreamRelay relay(false);
        QByteArray out;
        inPieces(r.body, step, [&](QByteArrayView piece) {
            const QByteArrayView ready = relay.take(piece);
            out.append(ready);
            // What is between two pieces is room for an event of ours.
            const bool blank = out.isEmpty() || out.endsWith("\n\n") || out.endsWith("\r\n\r\n");
            QVERIFY2(blank || !relay.isBetweenEvents(), r.id);
        });
        out += relay.takeRest();
        QVERIFY2(out == r.body, r.id);
    }
}

void TestRecordings::relayAtEverySplit()
{
    int bodies = 0;
    for (const Recording &r : m_text) {
        if (!r.stream || r.body.size() > 6000)
            continue;
        ++bodies;
        for (qsizetype split = 0; split <= r.body.size(); ++split) {
            StreamRelay relay(false);
            QByteArray out = relay.take(QByteArrayView(r.body).first(split)).toByteArray();
            out += relay.take(QByteArrayView(r.body).sliced(split)).toByteArray();
            out += relay.takeRest();
            QVERIFY2(out == r.body, r.id + " at " + QByteArray::number(split));
        }
    }
    QVERIFY(bodies >= 1);
}

// A stream that came to its end is known to have; one without its last event is not, but for Chat's [DONE].
void TestRecordings::endOfStream()
{
    static const QRegularExpression event(QStringLiteral(".*?(?:\r\n\r\n|\n\n|$)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    for (const Recording &r : m_text) {
        if (!r.stream || r.status != 200)
            continue;
        UsageMeter meter(*dialectFromName(r.api), true);
        meter.feed(r.body);
        meter.finish();
        QVERIFY2(meter.sawEnd(), r.id);
        QVERIFY2(meter.eventCount() > 0, r.id);

        UsageMeter half(*dialectFromName(r.api), true);
        half.feed(QByteArrayView(r.body).first(r.body.size() / 3));
        if (r.body.count("\n\n") + r.body.count("\r\n\r\n") >= 9)
            QVERIFY2(!half.sawEnd(), r.id);
    }
}

void TestRecordings::modelLists()
{
    for (const Recording &r : m_all) {
        if (r.api != "models" || r.status != 200)
            continue;
        const QJsonObject o = QJsonDocument::fromJson(r.body).object();
        const bool gemini = r.provider == "gemini";
        const QJsonArray wanted = o[gemini ? u"models" : u"data"].toArray();
        const auto found = parseModelList(r.body, gemini ? "gemini" : "openai", r.provider);
        QCOMPARE(qsizetype(found.size()), qsizetype(wanted.size()));
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QByteArray name = wanted[i].toObject()[gemini ? u"name" : u"id"].toString().toUtf8();
            QCOMPARE(found[size_t(i)].id, gemini ? name.mid(7) : name);
            QCOMPARE(found[size_t(i)].provider, r.provider);
            if (gemini)
                QCOMPARE(found[size_t(i)].contextWindow, qint64(wanted[i].toObject()[u"inputTokenLimit"].toDouble()));
        }
    }
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
