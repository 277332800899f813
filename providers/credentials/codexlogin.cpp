// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/credentials/codexlogin.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace station {

namespace {

constexpr const char *kRenewalUrl = "https://auth.openai.com/oauth/token";
constexpr const char *kClientId = "app_EMoamEEZ73f0CkXaXp7hrann"; // the Codex program's own, whose login this is
constexpr qint64 kRenewEarlyS = 60;
constexpr qsizetype kMaxAnswerBytes = 256 * 1024;

QByteArray text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

/** The claims of a JWT; they are read, not verified: the token is for the provider to judge. */
QJsonObject claims(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
}

Error loginError(const QByteArray &what)
{
    return {ErrorCode::Forbidden, what + "; run \"codex login\" on this machine", {}};
}

} // namespace

class CodexLogin::Renewal final : private TransportListener {
public:
    Renewal(CodexLogin &owner, TransportRequest request) : m_owner(owner)
    {
        m_call = owner.m_transport.start(std::move(request), *this);
    }
    ~Renewal() override
    {
        if (m_call)
            m_call->cancel();
    }
    Q_DISABLE_COPY_MOVE(Renewal)

private:
    void responseHead(int status, Headers &&) override { m_status = status; }
    void responseBytes(QByteArrayView bytes) override
    {
        if (m_body.size() + bytes.size() <= kMaxAnswerBytes)
            m_body.append(bytes);
    }
    void responseEnd(const TransportEnd &end) override
    {
        m_call = nullptr;
        m_owner.renewed(m_status, m_body, end.kind == TransportEnd::Kind::Complete ? QByteArray() : end.message);
    }

    CodexLogin &m_owner;
    TransportCall *m_call = nullptr;
    int m_status = 0;
    QByteArray m_body;
};

CodexLogin::CodexLogin(QObject *parent) : QObject(parent), m_transport(this) { }

CodexLogin::~CodexLogin() = default;

QString CodexLogin::filePath()
{
    const QString home = qEnvironmentVariable("CODEX_HOME");
    return home.isEmpty() ? QDir::homePath() + QStringLiteral("/.codex/auth.json")
                          : home + QStringLiteral("/auth.json");
}

void CodexLogin::setProxy(const QByteArray &proxy)
{
    m_transport.setProxy(proxy);
}

Result<CodexLogin::File> CodexLogin::read()
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly))
        return loginError("Codex has no login on this machine (" + filePath().toUtf8() + " cannot be read)");
    const QJsonObject tokens =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("tokens")).toObject();
    File login;
    login.tokens.accessToken = Secret(text(tokens, "access_token"));
    login.tokens.accountId = text(tokens, "account_id");
    login.refreshToken = Secret(text(tokens, "refresh_token"));
    if (login.tokens.accessToken.isEmpty())
        return loginError("Codex is not signed in with ChatGPT here (" + filePath().toUtf8() + " holds no tokens)");
    if (login.tokens.accountId.isEmpty()) {
        // Older files have the account only inside the id token.
        const QJsonObject auth =
            claims(text(tokens, "id_token")).value(QLatin1String("https://api.openai.com/auth")).toObject();
        login.tokens.accountId = text(auth, "chatgpt_account_id");
    }
    login.expiresS = qint64(claims(login.tokens.accessToken.reveal()).value(QLatin1String("exp")).toDouble());
    return login;
}

void CodexLogin::request(const Secret &refused, Done done)
{
    if (m_renewal) {
        m_waiting.push_back(std::move(done));
        return;
    }
    const auto file = read();
    if (!file) {
        done(file.error());
        return;
    }
    const bool runOut = file->expiresS > 0 && file->expiresS - kRenewEarlyS <= QDateTime::currentSecsSinceEpoch();
    if (!runOut && (refused.isEmpty() || !(refused == file->tokens.accessToken))) {
        done(file->tokens);
        return;
    }
    if (file->refreshToken.isEmpty()) {
        done(loginError("The Codex login has run out and cannot be renewed"));
        return;
    }
    m_waiting.push_back(std::move(done));
    renew(*file);
}

void CodexLogin::renew(const File &file)
{
    TransportRequest request;
    request.method = "POST";
    const QByteArray replaced = qgetenv("CODEX_REFRESH_TOKEN_URL_OVERRIDE");
    request.url = replaced.isEmpty() ? QByteArray(kRenewalUrl) : replaced;
    request.headers.add("content-type", "application/json");
    request.headers.add("accept", "application/json");
    const QJsonObject body {{QStringLiteral("client_id"), QLatin1String(kClientId)},
                            {QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                            {QStringLiteral("refresh_token"), QString::fromUtf8(file.refreshToken.reveal())},
                            {QStringLiteral("refresh_reason"), QStringLiteral("proactive_expiry")}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.timeouts = {10'000, 30'000, 30'000};
    m_renewal = std::make_unique<Renewal>(*this, std::move(request));
}

void CodexLogin::renewed(int status, const QByteArray &body, const QByteArray &failure)
{
    // The renewal is what calls us; it may go once this turn is over.
    QMetaObject::invokeMethod(
        this, [ended = std::shared_ptr<Renewal>(m_renewal.release())] {}, Qt::QueuedConnection);
    if (!failure.isEmpty()) {
        answer(Error {ErrorCode::UpstreamBroken, "The Codex login could not be renewed: " + failure, {}});
        return;
    }
    if (status != 200) {
        answer(loginError("The Codex login was not renewed (status " + QByteArray::number(status) + ")"));
        return;
    }
    if (const auto written = write(body); !written) {
        answer(written.error());
        return;
    }
    const auto file = read();
    if (file)
        answer(file->tokens);
    else
        answer(file.error());
}

Result<void> CodexLogin::write(const QByteArray &renewedTokens)
{
    const QJsonObject fresh = QJsonDocument::fromJson(renewedTokens).object();
    if (text(fresh, "access_token").isEmpty())
        return loginError("The renewal of the Codex login was not understood");
    const QString path = QFileInfo(filePath()).canonicalFilePath(); // a link stays a link
    QFile old(path);
    if (!old.open(QIODevice::ReadOnly))
        return loginError(path.toUtf8() + " cannot be read");
    QJsonObject root = QJsonDocument::fromJson(old.readAll()).object();
    QJsonObject tokens = root.value(QLatin1String("tokens")).toObject();
    for (const char *name : {"access_token", "id_token", "refresh_token"}) {
        if (const QJsonValue value = fresh.value(QLatin1String(name)); value.isString())
            tokens.insert(QLatin1String(name), value);
    }
    root.insert(QLatin1String("tokens"), tokens);
    root.insert(QLatin1String("last_refresh"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    QSaveFile file(path);
    const QFile::Permissions permissions = old.permissions();
    // The old refresh token is spent: without this write the login would be lost for Codex too.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions)
        || file.write(QJsonDocument(root).toJson()) < 0 || !file.commit())
        return Error {ErrorCode::Internal,
                      path.toUtf8() + " could not be written (" + file.errorString().toUtf8()
                          + "), and the login in it is spent: run \"codex login\"",
                      {}};
    return {};
}

void CodexLogin::answer(const Result<CodexTokens> &result)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Done &done : waiting)
        done(result);
}

} // namespace station
