// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/chat/chatclient.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSettings>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

class Board;
class ProvidersModel;

/**
 * The first steps of who has none behind them: a provider's key, kept and tested in place, and an answer streamed from
 * the demo provider. Shown from a start on that finds no exchange, until it is put away, which is remembered. Main
 * thread.
 */
class FirstRun : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    /** The first stop that is not reached: 1 a line, 2 a client, 3 an answer; 4: all are. */
    Q_PROPERTY(int stop READ stop NOTIFY changed)
    Q_PROPERTY(QVariantList keyProviders READ keyProviders NOTIFY providerChanged)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY providerChanged)
    Q_PROPERTY(QString providerName READ providerName NOTIFY providerChanged)
    Q_PROPERTY(QStringList fields READ fields NOTIFY fieldsChanged)
    Q_PROPERTY(QString keyUrl READ keyUrl NOTIFY providerChanged)
    Q_PROPERTY(QString environment READ environment NOTIFY providerChanged)
    Q_PROPERTY(QString keyWords READ keyWords NOTIFY changed)
    Q_PROPERTY(QString keyTone READ keyTone NOTIFY changed)
    Q_PROPERTY(bool keyBusy READ keyBusy NOTIFY changed)
    Q_PROPERTY(QString model READ model CONSTANT)
    Q_PROPERTY(QString answer READ answer NOTIFY helloChanged)
    Q_PROPERTY(QString words READ words NOTIFY helloChanged)
    Q_PROPERTY(QString tone READ tone NOTIFY helloChanged)
    Q_PROPERTY(bool streaming READ streaming NOTIFY helloChanged)
    Q_PROPERTY(bool answered READ answered NOTIFY helloChanged)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
public:
    FirstRun(Backend &backend, Board &board, ProvidersModel &providers, QSettings &settings, QObject *parent = nullptr);

    bool shown() const;
    int stop() const;
    /** A map for each that takes a key: id, name. */
    QVariantList keyProviders() const;
    QString provider() const { return QString::fromUtf8(m_provider); }
    void setProvider(const QString &id);
    QString providerName() const { return info().name; }
    /** Labels of the secrets that the chosen provider wants. Told only where they are others: a field keeps its text.
     */
    QStringList fields() const { return m_fields; }
    QString keyUrl() const { return info().keyUrl.toString(); }
    QString environment() const { return info().environmentName; }
    /** What saving and testing the key gave. */
    QString keyWords() const { return noteOf(0).toString(); }
    QString keyTone() const { return noteOf(1).toString(); }
    bool keyBusy() const { return noteOf(2).toBool(); }

    QString model() const { return QStringLiteral("demo/hello"); }
    QString answer() const { return m_answer; }
    /** How far the answer is, or what went wrong. */
    QString words() const;
    QString tone() const;
    bool streaming() const { return m_state == State::Waiting || m_state == State::Streaming; }
    bool answered() const { return m_state == State::Done; }
    QString hindrance() const; ///< why nothing can be asked now; empty: it can

    /** A client is set up, or is not any more: a stop of the three. */
    void setClientSetUp(bool setUp);

    /** Chooses the provider whose keys begin like that, where it is known; takes no more than the beginning. */
    Q_INVOKABLE void guessProvider(const QString &beginning);
    /** Hands the secrets to the keychain, and tests them once they are there. */
    Q_INVOKABLE void saveKey(const QStringList &secrets);
    /** Says whether it was sent. */
    Q_INVOKABLE bool hello(const QString &prompt);
    Q_INVOKABLE void stopHello();
    Q_INVOKABLE void putAway();

Q_SIGNALS:
    void changed();
    void providerChanged();
    void fieldsChanged();
    void helloChanged();

private:
    enum class State { Nothing, Waiting, Streaming, Done, Stopped, Failed };

    ProviderInfo info() const;
    QVariant noteOf(int which) const;
    void look();
    void lookAtProviders();
    void tellProvider();
    void take(const ChatEvents &events);

    Backend &m_backend;
    Board &m_board;
    ProvidersModel &m_providers;
    QSettings &m_settings;
    ChatClient m_client;
    QByteArray m_provider = "openai";
    QByteArrayList m_known; ///< those that take a key, as they were last told
    QStringList m_fields;
    QString m_answer;
    QString m_problem;
    QElapsedTimer m_clock;
    qint64 m_firstMs = -1; ///< from sending to the first piece of the answer
    qint64 m_wholeMs = 0;
    State m_state = State::Nothing;
    bool m_begun = false; ///< this start found no exchange
    bool m_clientSetUp = false;
};

} // namespace station
