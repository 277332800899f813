// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/localspeech.h"

#include "gateway/http/listensocket.h"
#include "gateway/local/localservice.h"
#include "gateway/local/speechengine.h"

#include <QRandomGenerator>
#include <QThread>

namespace station {

class LocalSpeech::Thread final : public QThread {
public:
    Thread(QByteArray path, qintptr socket) : m_path(std::move(path)), m_socket(socket)
    {
        setObjectName(QStringLiteral("local speech"));
    }
    ~Thread() override
    {
        quit();
        wait();
    }

protected:
    void run() override
    {
        LocalService service(m_path);
        service.listenOn(m_socket);
        exec();
    }

private:
    const QByteArray m_path;
    const qintptr m_socket;
};

LocalSpeech::LocalSpeech() = default;

LocalSpeech::~LocalSpeech() = default;

Result<void> LocalSpeech::start()
{
    if (models().empty() || m_thread)
        return {};
    quint16 port = 0;
    const Result<qintptr> socket = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    if (!socket)
        return socket.error();
    std::array<quint32, 4> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray word =
        QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
    // The socket listens already: what comes before the thread is up waits in it.
    m_thread = std::make_unique<Thread>('/' + word, *socket);
    m_thread->start();
    m_baseUrl = "http://127.0.0.1:" + QByteArray::number(port) + '/' + word;
    return {};
}

std::vector<Model> LocalSpeech::models()
{
    std::vector<Model> models;
    const auto add = [&models](const char *id, const char *name, ModelKind kind) {
        Model model;
        model.provider = "local";
        model.id = id;
        model.name = name;
        model.kinds = kind;
        const bool speaks = kind == ModelKind::TextToSpeech;
        model.input = {speaks ? QByteArray("text") : QByteArray("audio")};
        model.output = {speaks ? QByteArray("audio") : QByteArray("text")};
        models.push_back(std::move(model));
    };
    if (local::hasFlite())
        add("flite", "Flite (English)", ModelKind::TextToSpeech);
    if (local::hasEspeak())
        add("espeak-ng", "eSpeak NG (many languages, a robot's voice)", ModelKind::TextToSpeech);
    if (local::hasPocketsphinx())
        add("pocketsphinx", "PocketSphinx (English)", ModelKind::SpeechToText);
    return models;
}

} // namespace station
