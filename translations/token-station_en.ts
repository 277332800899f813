<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>Main</name>
        <message numerus="yes">
            <source>%n exchange(s) under way</source>
            <translation>
                <numerusform>%n exchange under way</numerusform>
                <numerusform>%n exchanges under way</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::BodyLines</name>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n line unchanged</numerusform>
                <numerusform>%n lines unchanged</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::CatalogModel</name>
        <message numerus="yes">
            <source>%n exchange(s)</source>
            <translation>
                <numerusform>%n exchange</numerusform>
                <numerusform>%n exchanges</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::CatalogNews</name>
        <message numerus="yes">
            <source>%n new model(s)</source>
            <translation>
                <numerusform>%n new model</numerusform>
                <numerusform>%n new models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with other prices</source>
            <translation>
                <numerusform>%n with another price</numerusform>
                <numerusform>%n with other prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::ClientControl</name>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n line unchanged</numerusform>
                <numerusform>%n lines unchanged</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::ConversationList</name>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::DeparturesModel</name>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::RequestDetail</name>
        <message numerus="yes">
            <source>%n fields dropped</source>
            <translation>
                <numerusform>%n field dropped</numerusform>
                <numerusform>%n fields dropped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::RequestList</name>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
    </context>
</TS>
