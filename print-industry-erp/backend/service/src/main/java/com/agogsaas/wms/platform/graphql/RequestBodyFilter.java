package com.agogsaas.wms.platform.graphql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that cannot be a GraphQL request before anyone parses them: larger than the limit, whether or not they
 * say so, of another type than JSON, or not a JSON object. Likewise refuses whoever could not read the answer, before
 * anything is carried out for him.
 */
@Component
final class RequestBodyFilter extends OncePerRequestFilter {

    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    private final int maxBytes;

    RequestBodyFilter(RequestLimits limits) {
        this.maxBytes = Math.toIntExact(limits.maxBody().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As the container decoded it: what is written /%67raphql ends up at the same place.
        return !request.getServletPath().equals("/graphql")
                || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!takesJson(request.getHeaders(HttpHeaders.ACCEPT))) {
            refuse(response, HttpStatus.NOT_ACCEPTABLE);
            return;
        }
        if (!isJson(request.getContentType())) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (request.getContentLengthLong() > maxBytes) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (!beginsAnObject(body)) {
            refuse(response, HttpStatus.BAD_REQUEST);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    /** Streams of events are for subscriptions, of which the schema has none. */
    private static boolean takesJson(Enumeration<String> accepted) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(Collections.list(accepted));
            return types.isEmpty()
                    || types.stream().anyMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean beginsAnObject(byte[] body) {
        int start = 0;
        while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
            start++;
        }
        return start < body.length && body[start] == '{';
    }

    /** The rest of the body stays unread, so the connection cannot be used again. */
    private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.sendError(status.value());
    }

    /** A request whose body was read already. */
    private static final class BufferedRequest extends HttpServletRequestWrapper {
        private final byte[] body;

        BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("This body is in memory and is read at once");
                }
            };
        }
    }
}
