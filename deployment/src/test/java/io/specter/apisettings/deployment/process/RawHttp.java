package io.specter.apisettings.deployment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTTP by hand, for request targets and headers that a well-behaved client refuses to send. */
public final class RawHttp {

    private RawHttp() {}

    /** The whole answer, status line and headers included. */
    public static String get(int port, String target, String... headerLines) {
        return send(port, "GET", target, "", headerLines);
    }

    /** The whole answer; the length of the body is among the header lines, or it is not. */
    public static String send(int port, String method, String target, String body, String... headerLines) {
        return sendTo(port, "127.0.0.1:" + port, method, target, body, headerLines);
    }

    /** The same, to a host by another name. */
    public static String sendTo(
            int port, String host, String method, String target, String body, String... headerLines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = Stream.concat(
                            Stream.of(method + " " + target + " HTTP/1.1", "Host: " + host, "Connection: close"),
                            Stream.of(headerLines))
                    .collect(Collectors.joining("\r\n", "", "\r\n\r\n" + body));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
