package com.agogsaas.wms.idempotency;

import com.agogsaas.wms.scheduling.BackgroundJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Drops keys a day after they were used. */
@Component
class KeyPurge implements BackgroundJob {

    private final AnswerRepository answers;

    KeyPurge(AnswerRepository answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "key-purge";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(10);
    }

    @Override
    public String run() {
        return answers.purge() + " keys dropped";
    }
}
