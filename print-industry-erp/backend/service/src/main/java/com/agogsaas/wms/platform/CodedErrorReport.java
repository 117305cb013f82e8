package com.agogsaas.wms.platform;

import com.agogsaas.wms.errors.ErrorBody;
import com.agogsaas.wms.errors.ErrorCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat says of requests that get no further than to itself or to the firewall, in the shape of all errors: paths
 * that cannot be decoded, or a host that is none of this machine's names.
 */
final class CodedErrorReport extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(CodedErrorReport.class);

    private final JsonMapper json;

    CodedErrorReport(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(response.getStatus());
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        ErrorCode code = CodedHttpErrors.code(status);
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(json.writeValueAsString(ErrorBody.of(
                        code,
                        code == ErrorCode.INTERNAL_ERROR
                                ? "A fault of the service"
                                : "This request is not accepted: " + status.getReasonPhrase())));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nobody was there to be told of an error", gone);
        }
    }
}
