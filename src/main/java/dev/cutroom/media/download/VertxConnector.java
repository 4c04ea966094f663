package dev.cutroom.media.download;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks through Vert.x, which takes the address to connect to apart from the host to ask for. Proxies of the environment are not used, since
 * they would look names up by themselves.
 */
@ApplicationScoped
class VertxConnector implements Connector {

    /** Downloads are limited by the workers; a connection never waits for another to end. */
    private static final int MOST_CONNECTIONS = 10_000;

    private static final int LONGEST_HEAD = 64 << 10;

    private final HttpClient client;
    private final Duration connectTimeout;
    private final Duration readTimeout;

    @Inject
    VertxConnector(Vertx vertx, DownloadConfig config) {
        this(vertx, config, new HttpClientOptions());
    }

    /** @param options what the transport needs beyond our own rules, such as trust in a certificate */
    VertxConnector(Vertx vertx, DownloadConfig config, HttpClientOptions options) {
        this.connectTimeout = config.connectTimeout();
        this.readTimeout = config.readTimeout();
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                .setMaxHeaderSize(LONGEST_HEAD)
                .setMaxChunkSize(VertxAnswer.PIECE)
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    @Override
    public Answer get(InetAddress address, MediaUrl url, Map<String, String> fields)
            throws IOException, InterruptedException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless(address), url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.target())
                .setFollowRedirects(false)
                .putHeader("Host", url.authority());
        fields.forEach(options::putHeader);
        CompletableFuture<VertxAnswer> answer = new CompletableFuture<>();
        client.request(options).onSuccess(request -> send(request, answer)).onFailure(answer::completeExceptionally);
        return await(answer);
    }

    /** An address that knows the name it was found by could be looked up again by it. */
    private static InetAddress nameless(InetAddress address) throws UnknownHostException {
        return InetAddress.getByAddress(address.getAddress());
    }

    /** Whoever waited may be gone by now: then nothing is left open. */
    private void send(HttpClientRequest request, CompletableFuture<VertxAnswer> answer) {
        if (answer.isDone()) {
            request.connection().close();
            return;
        }
        answer.whenComplete((come, failure) -> {
            if (failure != null) {
                request.connection().close();
            }
        });
        request.send()
                .map(response -> new VertxAnswer(response, readTimeout))
                .onSuccess(come -> {
                    if (!answer.complete(come)) {
                        come.close();
                    }
                })
                .onFailure(answer::completeExceptionally);
    }

    private Answer await(CompletableFuture<VertxAnswer> answer) throws IOException, InterruptedException {
        try {
            return answer.get(connectTimeout.plus(readTimeout).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SilentServer();
        } catch (ExecutionException e) {
            throw new IOException("no answer", e.getCause());
        } finally {
            // Changes nothing where the answer has come.
            answer.cancel(false);
        }
    }
}
