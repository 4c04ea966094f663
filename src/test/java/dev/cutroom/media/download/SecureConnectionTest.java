package dev.cutroom.media.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaProblem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS goes by the name, although the connection goes by the address. */
class SecureConnectionTest {

    private static final String PASSWORD = "changeit";
    private static final byte[] FILM = {1, 2, 3};

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private static final List<String> NAMED = new CopyOnWriteArrayList<>();
    private static Vertx vertx;
    private static WebServer server;
    private final KnownNames names = new KnownNames();

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        makeKey();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new X509ExtendedKeyManager[] {new Listening(keyManager())}, null, null);
        server = new WebServer(context.getServerSocketFactory(), (request, out) -> {
            if (request.target().equals("/plain")) {
                WebServer.head(out, "302 Found", "Location: http://media.example:1/", "Content-Length: 0");
            } else {
                WebServer.file(request, out, FILM);
            }
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Path store() {
        return keys.resolve("key.p12");
    }

    private static void makeKey() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=media.example",
                "-ext",
                "SAN=dns:media.example",
                "-ext",
                "BC:c",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                PASSWORD);
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static X509ExtendedKeyManager keyManager() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, PASSWORD.toCharArray());
        return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
    }

    /** Remembers the names that clients ask for in their first message. */
    private static final class Listening extends X509ExtendedKeyManager {
        private final X509ExtendedKeyManager real;

        Listening(X509ExtendedKeyManager real) {
            this.real = real;
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) socket).getHandshakeSession();
            session.getRequestedServerNames().stream()
                    .map(SNIServerName::getEncoded)
                    .map(String::new)
                    .forEach(NAMED::add);
            return real.chooseServerAlias(type, issuers, socket);
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
            return real.chooseEngineServerAlias(type, issuers, engine);
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return real.getClientAliases(type, issuers);
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return real.chooseClientAlias(types, issuers, socket);
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return real.getServerAliases(type, issuers);
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return real.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return real.getPrivateKey(alias);
        }
    }

    private Downloaded fetch(String url, HttpClientOptions options) throws InterruptedException {
        names.put("media.example", "127.0.0.1");
        names.put("other.example", "127.0.0.1");
        Settings settings = Settings.allowing("127.0.0.0/8");
        Connector connector = new LoopbackConnector(new VertxConnector(vertx, settings, options));
        return new Downloader(names, connector, settings, Clock.systemUTC())
                .fetch(MediaUrl.of(url), folder, new IndifferentWatch());
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(store().toString()).setPassword(PASSWORD));
    }

    @Test
    void theCertificateMustBeOfTheNameAndTheServerIsToldTheName() throws Exception {
        Downloaded come = fetch("https://media.example:" + server.port() + "/", trusting());
        assertArrayEquals(FILM, Files.readAllBytes(come.file()));
        assertTrue(NAMED.contains("media.example"), NAMED::toString);
        assertEquals("media.example:" + server.port(), server.requests().get(0).field("host"));
    }

    @Test
    void theCertificateOfAnotherNameIsNotTaken() {
        for (String host : List.of("other.example", "127.0.0.1")) {
            DownloadFailure failure = assertThrows(
                    DownloadFailure.class, () -> fetch("https://" + host + ":" + server.port() + "/", trusting()));
            assertEquals(MediaProblem.UNTRUSTED_SERVER, failure.problem(), host);
            assertTrue(failure.permanent());
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTaken() {
        DownloadFailure failure = assertThrows(
                DownloadFailure.class,
                () -> fetch("https://media.example:" + server.port() + "/", new HttpClientOptions()));
        assertEquals(MediaProblem.UNTRUSTED_SERVER, failure.problem());
    }

    @Test
    void noRedirectLeadsOutOfTls() {
        DownloadFailure failure = assertThrows(
                DownloadFailure.class, () -> fetch("https://media.example:" + server.port() + "/plain", trusting()));
        assertEquals(MediaProblem.BAD_REDIRECT, failure.problem());
    }
}
