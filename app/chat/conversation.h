// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/chat/chatclient.h"
#include "app/chat/markdownblocks.h"
#include "app/chat/modellist.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/** One conversation with one model at a time, kept in memory. Main thread. */
class Conversation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::MarkdownBlocks *blocks READ blocks CONSTANT)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QString modelCode READ modelCode NOTIFY modelChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY modelChanged)
    Q_PROPERTY(bool streaming READ streaming NOTIFY streamingChanged)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY streamingChanged)
    /** Why nothing can be sent now; empty: it can. */
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY hindranceChanged)
public:
    static constexpr int kFlushMs = 33;

    Conversation(Backend &backend, ModelList &models, std::function<qint64()> now, QObject *parent = nullptr);

    MarkdownBlocks *blocks() { return &m_blocks; }
    QString model() const { return QString::fromUtf8(m_model); }
    void setModel(const QString &model);
    QString modelCode() const;
    bool simulated() const;
    bool streaming() const { return m_streaming; }
    bool canRetry() const { return !m_streaming && !m_turns.empty(); }
    QString hindrance() const;

    /** Adds a question and asks the model. Says whether it was sent. */
    Q_INVOKABLE bool send(const QString &text);
    /** Ends the answer; what is there stays. */
    Q_INVOKABLE void stop();
    /** Asks the last question again, of the model that is chosen now. */
    Q_INVOKABLE void retry();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void modelChanged();
    void streamingChanged();
    void hindranceChanged();

private:
    void ask();
    void take(const ChatEvents &events);
    void flush();
    void finish(const QString &lamp, const QString &words);
    void tellFigures();
    void watch(const LiveBatch &batch);
    void chooseFirst();
    ProviderInfo provider() const;
    QString adviceFor(int status) const;

    Backend &m_backend;
    ModelList &m_models;
    std::function<qint64()> m_now;
    MarkdownBlocks m_blocks;
    ChatClient m_client;
    QByteArray m_model;
    std::vector<ChatTurn> m_turns;
    QString m_answer;
    QString m_pending; ///< text that the next flush shows
    QString m_pendingThought;
    QTimer m_flush;
    QTimer m_second;
    QElapsedTimer m_clock;
    qint64 m_firstTokenUs = -1;
    qint64 m_durationUs = 0;
    ChatUsage m_usage;
    QByteArray m_requestId;
    std::optional<LedgerRow> m_row; ///< the gateway's record of the newest exchange
    int m_turn = 0;
    bool m_streaming = false;
};

} // namespace station
