import type { Catalogue } from '../catalogue.ts'

/** `failures` in German. */
export const failures: NonNullable<Catalogue['failures']> = {
  'vault-missing': {
    title: 'Es gibt noch keinen Tresor',
    meaning: 'Im Datenordner dieser App liegt kein Tresor, es gibt also nichts zu öffnen.',
    advice:
      'Legen Sie einen Tresor an. Falls einer da sein sollte, prüfen Sie, ob die App den richtigen Datenordner verwendet.',
  },
  'vault-exists': {
    title: 'Es gibt schon einen Tresor',
    meaning: 'Im Datenordner liegt bereits ein Tresor; er wurde nicht verändert.',
    advice: 'Entsperren Sie stattdessen diesen Tresor.',
  },
  'vault-locked': {
    title: 'Der Tresor ist gesperrt',
    meaning:
      'Token und zwischengespeicherte Antworten sind bis zum Entsperren nicht lesbar. Nichts ist verloren.',
    advice: 'Entsperren Sie den Tresor, um weiterzuarbeiten.',
  },
  'vault-wrong-key': {
    title: 'Das ist nicht die Passphrase dieses Tresors',
    meaning: 'Der Tresor bleibt gesperrt, nichts wurde verändert.',
    advice: 'Prüfen Sie Feststelltaste und Tastaturbelegung und versuchen Sie es erneut.',
  },
  'vault-keychain-changed': {
    title: 'Der Schlüsselbund öffnet diesen Tresor nicht mehr',
    meaning:
      'Der Schlüssel dieses Tresors lag im Schlüsselbund des Betriebssystems. Dieser ist verschwunden oder antwortet mit einem anderen Schlüssel.',
    advice:
      'Melden Sie sich als der Benutzer an, der den Tresor angelegt hat, entsperren Sie den Schlüsselbund und versuchen Sie es erneut.',
  },
  'vault-damaged': {
    title: 'Die Tresordatei ist beschädigt',
    meaning:
      'Der Schlüssel stimmt, doch die Datei lässt sich nicht lesen. Nichts wurde geschrieben oder gelöscht.',
    advice: 'Legen Sie eine Sicherungskopie des Tresors an ihre Stelle und versuchen Sie es erneut.',
  },
  'vault-newer': {
    title: 'Dieser Tresor stammt von einer neueren Version',
    meaning:
      'Eine ältere Version der App könnte ihn beschädigen; deshalb bleibt er geschlossen und unverändert.',
    advice: 'Aktualisieren Sie die App und öffnen Sie den Tresor dann erneut.',
  },
  'vault-in-use': {
    title: 'Ein anderer Prozess hat diesen Tresor geöffnet',
    meaning: 'Nur ein Prozess darf einen Tresor zur selben Zeit verwenden, damit keiner ihn beschädigt.',
    advice:
      'Schließen Sie das andere Fenster oder den anderen Prozess dieser App und versuchen Sie es erneut.',
  },
  'vault-gone': {
    title: 'Der Tresor ist nicht mehr da, wo er war',
    meaning:
      'Sein Ordner ist nicht erreichbar, oder andere Dateien haben seinen Platz eingenommen: ein Laufwerk wurde getrennt, ein Ordner verschoben. Bis er wieder da ist, wird nichts gespeichert.',
    advice:
      'Verbinden Sie das Laufwerk oder legen Sie den Ordner zurück. Sperren Sie dann den Tresor und öffnen Sie ihn wieder.',
  },
  'vault-not-writable': {
    title: 'Der Tresor lässt sich nicht beschreiben',
    meaning:
      'Es wurde nichts geschrieben: Der Datenträger ist voll, oder der Datenordner ist schreibgeschützt. Ein geöffneter Tresor lässt sich weiter lesen; zum Öffnen muss in seinen Ordner geschrieben werden, für die Sperre, die andere Prozesse fernhält.',
    advice:
      'Schaffen Sie Platz, oder machen Sie den Datenordner beschreibbar (Rechte, Schreibschutz des Laufwerks), und versuchen Sie es erneut.',
  },
  'recovery-code-mistyped': {
    title: 'Das ist kein ganzer Wiederherstellungscode',
    meaning:
      'Seine letzten Zeichen prüfen die übrigen, und sie passen nicht: Ein Zeichen ist falsch oder fehlt. Der Tresor wurde nicht gefragt.',
    advice: 'Vergleichen Sie ihn Gruppe für Gruppe mit dem Papier.',
  },
  'recovery-code-wrong': {
    title: 'Dieser Wiederherstellungscode öffnet diesen Tresor nicht',
    meaning:
      'Er ist ohne Tippfehler, gehört aber zu einem anderen Tresor oder wurde durch einen späteren Code ersetzt. Nichts wurde geändert.',
    advice: 'Suchen Sie einen späteren Code oder öffnen Sie den Tresor auf anderem Weg.',
  },
  'keyslot-needed': {
    title: 'Das ist der letzte Zugang',
    meaning:
      'Ohne ihn würde nur noch der Wiederherstellungscode den Tresor öffnen; deshalb wurde er nicht entfernt.',
    advice: 'Fügen Sie zuerst eine Passphrase oder den Schlüsselbund hinzu und entfernen Sie dann diesen.',
  },
  'key-needed': {
    title: 'Ein Schlüssel des Tresors wird gebraucht',
    meaning: 'Für diesen Server sind Token hinterlegt, und dies entscheidet, über wen sie gesendet werden.',
    advice: 'Versuchen Sie es noch einmal, und geben Sie einen der Schlüssel an, die den Tresor öffnen.',
  },
  'copy-missing': {
    title: 'Diese Kopie ist nicht mehr da',
    meaning:
      'Sie wurde gelöscht, vielleicht in einem anderen Fenster oder von jemandem, der den Ordner aufgeräumt hat.',
    advice: 'Wählen Sie eine andere Kopie.',
  },
  'copy-other-key': {
    title: 'Diese Kopie braucht ihren eigenen Schlüssel',
    meaning:
      'Sie entstand, als der Tresor einen anderen Schlüssel hatte, oder der Tresor ist zu. Nichts wurde geändert.',
    advice: 'Geben Sie ein, was den Tresor öffnete, als die Kopie entstand.',
  },
  'cache-unavailable': {
    title: 'Der lokale Zwischenspeicher ist nicht benutzbar',
    meaning:
      'Zuletzt Gesehenes kann weder gezeigt noch behalten werden. Tresor und Server sind davon nicht betroffen.',
    advice:
      'Versuchen Sie es erneut. Der Zwischenspeicher darf jederzeit gelöscht werden: Er füllt sich von selbst.',
  },
  offline: {
    title: 'Kein Netz',
    meaning: 'Dieser Computer hat zurzeit keinen Weg zu {host}. Zuletzt Gesehenes bleibt auf dem Bildschirm.',
    advice: 'Prüfen Sie Netzwerkverbindung oder VPN und versuchen Sie es erneut.',
  },
  'name-not-found': {
    title: 'Unter dem Namen {host} ist kein Server bekannt',
    meaning:
      'Der Name ließ sich nicht auflösen: Er ist falsch geschrieben oder nur in einem anderen Netz bekannt.',
    advice:
      'Prüfen Sie die Adresse. Ist der Server intern, verbinden Sie sich zuerst mit seinem Netz oder VPN.',
  },
  'connection-refused': {
    title: '{host} hat die Verbindung abgelehnt',
    meaning:
      'Der Rechner ist da, aber auf diesem Port antwortet nichts: Der Server steht still oder lauscht anderswo.',
    advice: 'Prüfen Sie den Port und ob Chatwoot läuft.',
  },
  'connection-timeout': {
    title: '{host} hat nicht rechtzeitig geantwortet',
    meaning:
      'Der Server ist überlastet oder nicht erreichbar, oder eine Firewall verwirft die Verbindung stillschweigend.',
    advice: 'Versuchen Sie es gleich noch einmal. Bleibt es dabei, prüfen Sie Firewall und VPN.',
  },
  'connection-lost': {
    title: 'Die Verbindung zu {host} ist abgebrochen',
    meaning: 'Die Antwort war unvollständig und wurde verworfen. Bekanntes bleibt auf dem Bildschirm.',
    advice: 'Versuchen Sie es erneut.',
  },
  'tls-untrusted': {
    title: 'Dem Zertifikat von {host} wird nicht vertraut',
    meaning:
      'Es wurde von {issuer} ausgestellt, dem dieser Computer nicht vertraut. Das Token wurde nicht gesendet, denn jemand könnte mithören.',
    advice:
      'Vertrauen Sie seiner Zertifizierungsstelle nur für diesen Server, oder legen Sie sein Zertifikat fest: in den Verbindungseinstellungen. Oder installieren Sie die Stelle auf diesem Computer.',
  },
  'tls-expired': {
    title: 'Das Zertifikat von {host} gilt zu dieser Zeit nicht',
    meaning:
      'Es ist abgelaufen oder noch nicht gültig. Das Token wurde nicht gesendet. Eine falsch gehende Uhr dieses Computers sieht genauso aus.',
    advice: 'Prüfen Sie die Uhr dieses Computers und erneuern Sie das Zertifikat auf dem Server.',
  },
  'tls-wrong-host': {
    title: 'Das Zertifikat gehört zu einem anderen Server',
    meaning:
      'Der Server, der für {host} geantwortet hat, weist sich als ein anderer aus. Das Token wurde nicht gesendet.',
    advice: 'Prüfen Sie die Adresse. Stimmt sie, braucht der Server ein Zertifikat auf diesen Namen.',
  },
  'tls-failed': {
    title: 'Keine sichere Verbindung zu {host}',
    meaning:
      'Die beiden Seiten konnten sich auf keine verschlüsselte Verbindung einigen. Das Token wurde nicht gesendet.',
    advice: 'Prüfen Sie, ob die Adresse mit http:// beginnen oder einen anderen Port nennen müsste.',
  },
  'tls-pin-mismatch': {
    title: 'Das Zertifikat von {host} hat sich geändert',
    meaning:
      'Festgelegt ist {pinned}, gezeigt wurde {shown}. Nichts wurde gesendet. Entweder hat der Server ein neues Zertifikat, oder jemand steht dazwischen.',
    advice:
      'Fragen Sie die Verwaltung des Servers nach dem Fingerabdruck seines Zertifikats. Legen Sie den neuen nur fest, wenn er es ist.',
  },
  'plain-http-refused': {
    title: 'Ein Token wird nie unverschlüsselt durchs Netz gesendet',
    meaning:
      'Die Adresse beginnt mit http:// und liegt weder auf diesem Computer noch in einem privaten Netz.',
    advice: 'Verwenden Sie die https://-Adresse dieses Servers.',
  },
  'plain-http-to-tls': {
    title: '{host} erwartet eine verschlüsselte Verbindung',
    meaning: 'Die Adresse beginnt mit http://, aber an diesem Port spricht der Server nur https.',
    advice: 'Verwenden Sie die https://-Adresse dieses Servers.',
  },
  redirected: {
    title: 'Der Server verweist auf eine andere Adresse',
    meaning:
      '{host} hat mit einer Umleitung nach {location} geantwortet. Umleitungen wird nicht gefolgt, damit das Token niemanden sonst erreicht.',
    advice: 'Ist das die richtige Adresse, verwenden Sie sie für diese Instanz.',
  },
  'access-gate': {
    title: 'Vor diesem Server steht eine Zugangsschranke',
    meaning: 'Statt Chatwoot hat eine Anmeldeseite geantwortet, wie Cloudflare Access oder Authelia es tun.',
    advice:
      'Lassen Sie API-Anfragen durch die Schranke, oder lassen Sie sich einen Schlüssel für Programme geben und tragen Sie ihn als zusätzlichen Header ein.',
  },
  'basic-auth-required': {
    title: 'Der Server verlangt ein zweites Kennwort',
    meaning: 'Ein Webserver vor Chatwoot verlangt Basic-Authentifizierung, bevor er etwas durchlässt.',
    advice:
      'Tragen Sie Benutzername und Passwort in den Verbindungseinstellungen dieses Servers als zusätzlichen Header ein.',
  },
  'proxy-error': {
    title: 'Der Proxy antwortet nicht',
    meaning:
      'Der Weg zu {host} führt durch einen Proxy, der nicht erreichbar ist oder Unverständliches antwortet.',
    advice: 'Prüfen Sie die Adresse des Proxys, oder erreichen Sie diesen Server ohne ihn.',
  },
  'proxy-auth-required': {
    title: 'Der Proxy verlangt Benutzername und Passwort',
    meaning:
      'Der Weg zu {host} führt durch einen Proxy, der die Zugangsdaten nicht angenommen hat (Status {status}).',
    advice: 'Tragen Sie den Proxy mit Benutzername und Passwort für diesen Server ein.',
  },
  'proxy-refused': {
    title: 'Der Proxy lässt niemanden zu {host} durch',
    meaning: 'Er hat mit Status {status} abgelehnt: Vielleicht erlaubt er nur andere Server.',
    advice: 'Lassen Sie den Server im Proxy erlauben, oder erreichen Sie ihn ohne Proxy.',
  },
  'proxy-cannot-connect': {
    title: 'Der Proxy erreicht {host} nicht',
    meaning: 'Der Proxy antwortet, fand aber keinen Weg zum Server (Status {status}).',
    advice: 'Prüfen Sie die Adresse. Steht der Server im eigenen Netz, erreichen Sie ihn ohne Proxy.',
  },
  'server-unavailable': {
    title: '{host} ist zurzeit nicht verfügbar',
    meaning:
      'Der Server oder was vor ihm steht meldet, dass er aus ist, neu startet oder aktualisiert wird (Status {status}). Über das Token sagt das nichts.',
    advice:
      'Versuchen Sie es in einigen Minuten erneut. Bleibt es so, sehen Sie nach den Prozessen und dem Protokoll dieses Servers.',
  },
  'request-refused': {
    title: 'Etwas vor dem Server hat die Anfrage abgelehnt',
    meaning:
      'Eine Firewall oder ein Proxy hat mit Status {status} geantwortet, bevor Chatwoot die Anfrage sah.',
    advice: 'Erlauben Sie API-Anfragen von diesem Computer in der Firewall des Servers.',
  },
  'not-chatwoot': {
    title: 'Das sieht nicht nach einem Chatwoot-Server aus',
    meaning: '{host} antwortet, aber nicht so wie Chatwoot.',
    advice:
      'Prüfen Sie die Adresse: Es ist die, unter der sich im Browser die Anmeldeseite von Chatwoot öffnet.',
  },
  'token-not-received': {
    title: 'Das Token hat Chatwoot nicht erreicht',
    meaning: 'Der Server sah eine Anfrage ganz ohne Token: Ein vorgeschalteter Proxy entfernt die Kopfzeile.',
    advice: 'Lassen Sie die Kopfzeile Api-Access-Token durch den Proxy.',
  },
  'token-unknown': {
    title: 'Der Server kennt dieses Token nicht',
    meaning:
      'Das Token wurde zurückgesetzt, sein Benutzer gelöscht, oder es gehört zu einem anderen Server. Hier wurde nichts entfernt.',
    advice:
      'Kopieren Sie das Zugriffstoken aus den Profileinstellungen in Chatwoot und geben Sie es erneut ein.',
  },
  'token-wrong-kind': {
    title: 'Das ist ein Bot- oder Plattform-Token',
    meaning: 'Solche Token dürfen Konten nicht so lesen wie ein Administrator.',
    advice:
      'Verwenden Sie das Zugriffstoken einer Person aus den Profileinstellungen in Chatwoot. Chatwoot 3.5.0 und 3.5.1 weisen auch die von Super-Admins so ab, 3.5.2 nicht mehr.',
  },
  'account-suspended': {
    title: 'Dieses Konto ist gesperrt',
    meaning:
      'Der Server verweigert, was zu ihm gehört. Das Token ist in Ordnung, und zuletzt Gesehenes bleibt lesbar.',
    advice: 'In der Super-Admin-Konsole dieses Servers lässt sich das Konto wieder aktivieren.',
  },
  'not-a-member': {
    title: 'Dieser Benutzer ist kein Mitglied des Kontos',
    meaning: 'Das Token funktioniert, aber der Server lässt diesen Benutzer nicht in das Konto.',
    advice: 'Aktualisieren Sie die Kontenliste, oder bitten Sie einen Administrator des Kontos um Zugang.',
  },
  'role-too-low': {
    title: 'Dafür braucht es einen Administrator',
    meaning: 'Der Benutzer dieses Tokens ist in diesem Konto Agent. Lesen geht, dies nicht.',
    advice: 'Verwenden Sie das Token eines Administrators dieses Kontos.',
  },
  'account-not-found': {
    title: 'Der Server zeigt kein solches Konto',
    meaning:
      'Das Konto wurde gelöscht, oder dieser Benutzer gehört ihm nicht mehr an: Der Server antwortet in beiden Fällen gleich.',
    advice: 'Aktualisieren Sie die Kontenliste. Zuletzt Gesehenes bleibt lesbar.',
  },
  'thing-not-found': {
    title: 'Das hat der Server nicht mehr',
    meaning: 'Was gefragt war, wurde gelöscht oder gehört zu einem anderen Konto.',
    advice: 'Aktualisieren Sie, um zu sehen, was jetzt da ist.',
  },
  'route-missing': {
    title: 'Das bietet dieser Server nicht',
    meaning: 'Version oder Edition dieses Servers haben diesen Teil der API nicht.',
    advice: 'Es ist nichts falsch. Nach einem Upgrade des Servers erscheint es hier beim Aktualisieren.',
  },
  'rate-limited': {
    title: 'Der Server bittet um eine Pause',
    meaning:
      'Aus diesem Netz kamen zu viele Anfragen, von allen Programmen zusammen. Bekanntes bleibt auf dem Bildschirm.',
    advice: 'Warten Sie eine Minute und versuchen Sie es erneut.',
  },
  'validation-refused': {
    title: 'Der Server hat einen Wert abgelehnt',
    meaning: 'Nicht angenommen wurde: {attributes}. Nichts wurde geändert.',
    advice: 'Berichtigen Sie den Wert und versuchen Sie es erneut.',
  },
  'server-crashed': {
    title: 'Im Server ist ein Fehler aufgetreten',
    meaning:
      'Chatwoot hat mit einem internen Fehler geantwortet (Status {status}). Token und Einstellungen sind in Ordnung.',
    advice: 'Versuchen Sie es gleich noch einmal. Bleibt es dabei, sagt das Protokoll des Servers mehr.',
  },
  'server-refused': {
    title: 'Der Server hat abgelehnt',
    meaning: 'Chatwoot hat mit Status {status} und einem Grund geantwortet, den diese App nicht kennt.',
    advice: 'Die technischen Einzelheiten zeigen, was der Server gesagt hat.',
  },
  'sign-in-refused': {
    title: 'E-Mail oder Passwort ist falsch',
    meaning:
      '{host} hat sie nicht angenommen. Welches von beiden falsch ist, sagt er nicht, und wer kein eigenes Passwort hat, wird genauso abgelehnt.',
    advice:
      'Prüfen Sie beides. Wenn Sie sich dort über einen anderen Dienst anmelden, verwenden Sie ein Zugriffstoken.',
  },
  'sign-in-unconfirmed': {
    title: 'Diese E-Mail-Adresse ist noch nicht bestätigt',
    meaning: '{host} hat eine Mail mit einem Link geschickt. Bis er geöffnet wurde, hilft kein Passwort.',
    advice: 'Öffnen Sie den Link in der Mail, und melden Sie sich dann an. Ein Zugriffstoken geht trotzdem.',
  },
  'sign-in-single-sign-on': {
    title: 'Diese Person meldet sich über einen anderen Dienst an',
    meaning: '{host} nimmt von Personen mit Single Sign-on kein Passwort.',
    advice:
      'Kopieren Sie das Zugriffstoken aus den Profileinstellungen von Chatwoot, und fügen Sie dieses hinzu.',
  },
  'second-factor-wrong': {
    title: 'Dieser Code passt nicht',
    meaning:
      'Der Server hat ihn nicht angenommen. Ein Code des Authenticators gilt eine halbe Minute, ein Ersatzcode einmal.',
    advice: 'Prüfen Sie die Uhr des Geräts, das die Codes erzeugt, und geben Sie einen frischen ein.',
  },
  'second-factor-expired': {
    title: 'Der zweite Schritt hat zu lange gedauert',
    meaning: 'Der Server wartet fünf Minuten auf den Code und vergisst dann, dass das Passwort stimmte.',
    advice: 'Melden Sie sich von vorn an.',
  },
  'sessions-full': {
    title: 'Zu viele Geräte sind angemeldet',
    meaning: 'Der Server lässt kein weiteres Gerät zu, bevor ein anderes abgemeldet ist.',
    advice:
      'Melden Sie in den Profileinstellungen von Chatwoot ein Gerät ab, oder fügen Sie ein Zugriffstoken hinzu: Es ist kein Gerät.',
  },
  'signup-off': {
    title: 'Auf diesem Server kann sich niemand registrieren',
    meaning: '{host} hat die Registrierung ausgeschaltet. Ihre Eingaben wurden dort nicht aufbewahrt.',
    advice:
      'Ein Administrator des Servers kann sie mit ENABLE_ACCOUNT_SIGNUP einschalten oder Sie in ein Konto einladen.',
  },
  'signup-captcha': {
    title: 'Dieser Server verlangt ein Captcha',
    meaning: '{host} nimmt neue Konten nur von seiner eigenen Seite, wo ein Captcha gelöst wird.',
    advice: 'Registrieren Sie sich auf der Seite des Servers, und melden Sie sich dann hier an.',
  },
  'signup-email-taken': {
    title: 'Mit dieser Adresse ist schon jemand registriert',
    meaning: '{host} kennt diese E-Mail-Adresse bereits. Es wurde nichts angelegt.',
    advice: 'Melden Sie sich mit ihr an, oder verwenden Sie eine andere Adresse.',
  },
  'signup-refused': {
    title: 'Der Server nimmt diese Registrierung nicht an',
    meaning: 'Er sagte: {message}',
    advice: 'Berichtigen Sie, was er nennt, und versuchen Sie es erneut.',
  },
  'signup-not-sent': {
    title: 'Der Server würde diese Registrierung ablehnen',
    meaning: 'Nichts wurde gesendet. Er nähme nicht an: {fields}.',
    advice: 'Berichtigen Sie, was markiert ist, und registrieren Sie sich erneut.',
  },
  'token-of-somebody-else': {
    title: 'Dieses Token gehört jemand anderem',
    meaning:
      'Es ist das Token von {name}. Nichts wurde ersetzt, damit Entwürfe und Verlauf bei ihrem Besitzer bleiben.',
    advice:
      'Geben Sie ein Token derselben Person ein, oder fügen Sie die andere als weitere Identität hinzu.',
  },
  'token-lost': {
    title: 'Das neue Token kam nicht an',
    meaning:
      'Der Server hat ein neues Token erzeugt, seitdem ist das alte tot, und seine Antwort kam nie hier an.',
    advice:
      'Kopieren Sie das Zugriffstoken aus den Profileinstellungen von Chatwoot, und geben Sie es ein. Entwürfe, Verlauf und Cache bleiben.',
  },
  'account-id-needed': {
    title: 'Dieser Server kann keine Konten auflisten',
    meaning:
      'Er hat nur die dokumentierten Konto-Routen; die Nummer des Kontos muss deshalb von Ihnen kommen.',
    advice: 'Geben Sie die Kontonummer ein. Es ist die Zahl nach /accounts/ in der Adresse des Dashboards.',
  },
  'answer-not-json': {
    title: 'Die Antwort stammt nicht von Chatwoot',
    meaning:
      'Es kam etwas anderes als JSON zurück, etwa eine Fehlerseite. Bekanntes bleibt auf dem Bildschirm.',
    advice:
      'Versuchen Sie es erneut. Bleibt es dabei, prüfen Sie, was zwischen diesem Computer und dem Server steht.',
  },
  'answer-too-large': {
    title: 'Die Antwort ist zu groß',
    meaning:
      'Sie überschreitet die Grenze von {limit} und wurde zum Schutz dieses Computers nicht weiter gelesen.',
    advice: 'Prüfen Sie, ob die Adresse zu Chatwoot selbst führt.',
  },
  'answer-unexpected': {
    title: 'Die Antwort hat eine unerwartete Form',
    meaning:
      'Sie ist JSON, aber nicht das, womit diese Anfrage beantwortet wird. Bekanntes bleibt auf dem Bildschirm.',
    advice:
      'Versuchen Sie es erneut. Bleibt es dabei, melden Sie bitte die technischen Einzelheiten: Der Server könnte neuer sein als diese App.',
  },
  'invalid-input': {
    title: 'So lässt sich das nicht senden',
    meaning: 'Ein Wert hat nicht die Form, die er braucht. Nichts wurde gesendet.',
    advice: 'Berichtigen Sie den Wert und versuchen Sie es erneut.',
  },
  'invalid-url': {
    title: 'Das ist nicht die Adresse eines Servers',
    meaning: 'Eine Adresse sieht aus wie https://chat.example.com.',
    advice: 'Berichtigen Sie die Adresse.',
  },
  'token-malformed': {
    title: 'Das kann kein Token sein',
    meaning: 'Es enthält Zeichen, die kein Zugriffstoken hat. Es wurde nicht gesendet.',
    advice: 'Kopieren Sie das Zugriffstoken erneut, ohne etwas davor oder dahinter.',
  },
  'connection-setting-refused': {
    title: 'So lässt sich das für die Verbindung nicht verwenden',
    meaning: 'Ein Wert hat nicht die nötige Form. Nichts wurde geändert.',
    advice: 'Berichtigen Sie den Wert, und speichern Sie erneut.',
  },
  'edit-refused': {
    title: 'Der Server würde diese Änderung ablehnen',
    meaning: 'Nichts wurde gesendet. Nicht annehmen würde er: {fields}. Das Eingetippte bleibt erhalten.',
    advice: 'Berichtigen Sie die Werte und speichern Sie erneut.',
  },
  'plain-http-unconfirmed': {
    title: 'Das Token würde unverschlüsselt übertragen',
    meaning: '{host} wird über einfaches http erreicht. Wer dieses Netz mitbenutzt, kann das Token lesen.',
    advice: 'Bestätigen Sie nur, wenn Sie jedem Rechner auf dem Weg vertrauen.',
  },
  'already-added': {
    title: 'Dieser Benutzer dieses Servers ist schon da',
    meaning: 'Instanz und Identität wurden früher hinzugefügt. Nichts wurde geändert.',
    advice: 'Wählen Sie sie in der Liste aus.',
  },
  'unknown-instance': {
    title: 'Diese Instanz ist nicht mehr im Tresor',
    meaning: 'Sie wurde entfernt, vielleicht in einem anderen Fenster.',
    advice: 'Wählen Sie eine andere Instanz.',
  },
  'unknown-identity': {
    title: 'Diese Identität ist nicht mehr im Tresor',
    meaning: 'Sie wurde entfernt, vielleicht in einem anderen Fenster.',
    advice: 'Wählen Sie ein anderes Konto.',
  },
  'unknown-folder': {
    title: 'Diesen Ordner gibt es nicht mehr',
    meaning: 'Er wurde entfernt, vielleicht in einem anderen Fenster. Seine Instanzen sind noch da.',
    advice: 'Laden Sie die Seite neu, um die jetzige Ordnung zu sehen.',
  },
  'unknown-account': {
    title: 'Dieses Konto steht nicht in der Liste dieser Identität',
    meaning: 'Die Adresse nennt ein Konto, das der Server für diesen Benutzer nie aufgeführt hat.',
    advice: 'Wählen Sie ein anderes Konto, oder aktualisieren Sie die Kontenliste.',
  },
  'forbidden-by-policy': {
    title: 'Auf diesem Computer nicht erlaubt',
    meaning: 'Wer diesen Computer verwaltet, hat das für alle festgelegt, die ihn benutzen.',
    advice: 'Dort nachfragen. Die Einstellungen zeigen, was verwaltet wird und wo es steht.',
  },
  'transfer-not-such-file': {
    title: 'Das ist kein Export dieser App',
    meaning: 'Die Datei beginnt anders als jeder Export. Nichts wurde aus ihr gelesen.',
    advice: 'Die Datei wählen, die mit „Exportieren“ gespeichert wurde; ihr Name endet auf .switchyard.',
  },
  'transfer-cut-short': {
    title: 'Ein Teil dieser Datei fehlt',
    meaning: 'Sie endet zu früh: eine Kopie oder ein Download brach ab. Nichts wurde gespeichert.',
    advice: 'Die Datei noch einmal von dort kopieren, wo sie erstellt wurde.',
  },
  'transfer-damaged': {
    title: 'Diese Datei wurde unterwegs verändert',
    meaning:
      'Sie ist ein Export, aber nicht mehr ganz so, wie sie geschrieben wurde; deshalb wird nichts davon geglaubt oder gespeichert.',
    advice: 'Die Datei noch einmal von dort kopieren, wo sie erstellt wurde.',
  },
  'transfer-newer': {
    title: 'Diese Datei stammt von einer neueren Version',
    meaning:
      'Sie enthält Dinge, die diese Version nicht kennt. Nichts wurde gespeichert, damit nichts verloren geht.',
    advice: 'Die App aktualisieren und die Datei dann erneut wählen.',
  },
  'transfer-wrong-passphrase': {
    title: 'Das ist nicht die Passphrase dieser Datei',
    meaning:
      'Die Datei ist vollständig und bleibt geschlossen. Sie hat die Passphrase, die beim Exportieren gewählt wurde.',
    advice: 'Feststelltaste und Tastaturbelegung prüfen, dann erneut versuchen.',
  },
  'transfer-too-large': {
    title: 'Die Datei ist zu groß',
    meaning: 'Mehr als {limit} MB können hier nicht gelesen werden. Nichts wurde gespeichert.',
    advice: 'Eine andere Datei wählen.',
  },
  'transfer-expired': {
    title: 'Die geöffnete Datei wurde wieder geschlossen',
    meaning:
      'Es ist zu viel Zeit vergangen, oder inzwischen wurde eine andere Datei geöffnet. Nichts wurde gespeichert.',
    advice: 'Die Datei erneut wählen und ihre Passphrase eingeben.',
  },
  'file-unreadable': {
    title: 'Die Datei konnte nicht gelesen werden',
    meaning:
      'Sie wurde seit der Auswahl verschoben oder verändert, oder sie darf nicht gelesen werden. Nichts wurde gespeichert.',
    advice: 'Die Datei erneut wählen.',
  },
  'system-refused': {
    title: 'Das System hat diese Einstellung nicht angenommen',
    meaning: 'Es wurde nichts geändert. Den Start beim Anmelden verwaltet das System, und das hat abgelehnt.',
    advice:
      'Prüfen, ob das System ihn an anderer Stelle verwaltet oder ob sein Ordner für Startprogramme beschreibbar ist.',
  },
  'update-waits': {
    title: 'Es wird noch etwas geschrieben',
    meaning:
      'Eine Aktualisierung beendet die App und würde eine Änderung, eine Registrierung oder einen Import abbrechen.',
    advice: 'Warten, bis es fertig ist, oder die Änderung vieler Konten anhalten, und dann installieren.',
  },
  'writing-under-way': {
    title: 'Es wird noch etwas anderes geschrieben',
    meaning:
      'Der Tresor wird dafür einen Augenblick geschlossen; das würde eine Änderung, eine Registrierung oder die Änderung vieler Konten abbrechen.',
    advice:
      'Warten Sie, bis das fertig ist, oder halten Sie die Änderung vieler Konten an, und versuchen Sie es dann noch einmal.',
  },
  'link-used-up': {
    title: 'Dieser Tab braucht einen neuen Link',
    meaning:
      'Ein Link öffnet die App einmal, in einem Tab. Dieser wurde schon benutzt, oder die App wurde seither neu gestartet.',
    advice:
      'Drücken Sie die Eingabetaste in dem Terminal, in dem die App läuft, und öffnen Sie den Link, den sie ausgibt.',
  },
  cancelled: {
    title: 'Abgebrochen',
    meaning: 'Die Arbeit wurde beendet, bevor sie fertig war.',
    advice: 'Starten Sie sie neu, wann immer Sie wollen.',
  },
  disconnected: {
    title: 'Der Hintergrundteil der App antwortet nicht',
    meaning:
      'Das Fenster hat die Verbindung zu dem Teil verloren, der den Tresor hält. Gespeichertes ist nicht verloren.',
    advice: 'Laden Sie das Fenster neu. Hilft das nicht, starten Sie die App neu.',
  },
  internal: {
    title: 'Ein Fehler in dieser App',
    meaning: 'Es ist etwas geschehen, das nicht möglich sein sollte. Gespeichertes ist davon nicht berührt.',
    advice: 'Versuchen Sie es erneut. Bleibt es dabei, melden Sie bitte die Diagnose.',
  },
}
