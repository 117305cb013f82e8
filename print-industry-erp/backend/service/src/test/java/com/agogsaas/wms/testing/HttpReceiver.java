package com.agogsaas.wms.testing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Stands where others' services are on the loopback address, and keeps what is sent to it. */
public final class HttpReceiver implements AutoCloseable {

    private final WebServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /**
     * A request.
     *
     * @param path with a slash in front
     */
    public record Received(String path, String body) {}

    private HttpReceiver(int status, String answer) {
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        this.server = factory.getWebServer(
                context -> context.addServlet("receiver", new Receiver(status, answer)).addMapping("/*"));
        server.start();
    }

    /** Starts one on a free port that answers everything with this. */
    public static HttpReceiver answering(int status, String answer) {
        return new HttpReceiver(status, answer);
    }

    /** Where it is, without a slash at the end. */
    public String root() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** What came to a path so far. */
    public List<String> bodies(String path) {
        return received.stream()
                .filter(request -> request.path().equals(path))
                .map(Received::body)
                .toList();
    }

    /** Forgets what came so far. */
    public void forget() {
        received.clear();
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }

    private final class Receiver extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final int status;
        private final String answer;

        Receiver(int status, String answer) {
            this.status = status;
            this.answer = answer;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            received.add(new Received(
                    request.getRequestURI(),
                    new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
            response.setStatus(status);
            response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }
}
