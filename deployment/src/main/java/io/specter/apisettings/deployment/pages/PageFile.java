package io.specter.apisettings.deployment.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A file of the dashboard, as it goes over the wire. */
final class PageFile {

    private static final Pattern TAKES_GZIP = Pattern.compile("(?:^|,)\\s*gzip\\s*(?:,|$)");
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");

    private final byte[] plain;
    private final byte[] compressed;
    private final String type;
    private final String tag;

    private PageFile(byte[] plain, byte[] compressed, String type, String tag) {
        this.plain = plain;
        this.compressed = compressed;
        this.type = type;
        this.tag = tag;
    }

    static PageFile of(String path, byte[] content) throws IOException {
        return new PageFile(content, gzip(content), type(path), tag(content));
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml;charset=UTF-8";
            default -> throw new IllegalStateException(path + " is of no known type");
        };
    }

    /** Weak: the compressed file has the same. Of the content: each node has times of its own, new ones at each start. */
    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        }
        return compressed.toByteArray();
    }

    /** The whole of it, its headers alone for a HEAD, or that the browser has it already. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(request, response);
        }
    }

    private boolean isKnownTo(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("If-None-Match")).stream()
                .flatMap(LIST::splitAsStream)
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean small = takesGzip(request);
        byte[] sent = small ? compressed : plain;
        if (small) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type);
        response.setContentLength(sent.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(sent);
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(codings -> TAKES_GZIP.matcher(codings).find())
                .isPresent();
    }
}
