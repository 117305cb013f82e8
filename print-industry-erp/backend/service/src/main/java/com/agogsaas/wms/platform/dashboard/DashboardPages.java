package com.agogsaas.wms.platform.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every page's address is the same document, which shows the page by itself. It is asked for anew each time, so that a
 * browser never goes on with the files of the release before.
 */
@Controller
class DashboardPages {

    private static final ClassPathResource BUILT = new ClassPathResource("dashboard/index.html");
    private static final ClassPathResource NOT_BUILT = new ClassPathResource("dashboard-absent/index.html");

    @GetMapping({"/", "/utilisation", "/signals", "/statistics", "/acceptance", "/operations", "/quality", "/signed-in"
    })
    ResponseEntity<String> page() throws IOException {
        boolean built = BUILT.exists();
        return ResponseEntity.status(built ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body((built ? BUILT : NOT_BUILT).getContentAsString(StandardCharsets.UTF_8));
    }
}
