package com.agogsaas.wms.acceptance;

import com.agogsaas.wms.acceptance.training.Champion;
import com.agogsaas.wms.acceptance.training.TrainingListener;
import com.agogsaas.wms.acceptance.training.TrainingPhase;
import com.agogsaas.wms.acceptance.trainings.ModelCard;
import com.agogsaas.wms.acceptance.trainings.Training;
import com.agogsaas.wms.acceptance.trainings.TrainingReport;
import com.agogsaas.wms.acceptance.trainings.Trainings;
import com.agogsaas.wms.acceptance.versions.ModelVersion;
import com.agogsaas.wms.acceptance.versions.ModelVersions;
import com.agogsaas.wms.units.TenantId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The command {@code train}, which CronJob {@code bin-optimization-ml-training} runs: trains the model of one tenant or
 * of all. Progress goes to stderr, the report to stdout. Exit code 0: every training ended, whatever it found; 1: one
 * failed; 2: the command was wrong.
 */
@Component
public class TrainCommand {

    private static final long PAUSE_MILLIS = 1_000;

    private final AcceptanceSettings settings;
    private final Trainings trainings;
    private final ModelVersions versions;

    TrainCommand(AcceptanceSettings settings, Trainings trainings, ModelVersions versions) {
        this.settings = settings;
        this.trainings = trainings;
        this.versions = versions;
    }

    /** @return the exit code */
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException, IOException {
        TrainOptions options;
        try {
            options = TrainOptions.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println("error: " + wrong.getMessage());
            err.println(TrainOptions.USAGE);
            return 2;
        }
        if (!settings.enabled()) {
            out.println("Models are switched off by ML_MODEL_ENABLED; nothing is trained");
            return 0;
        }
        List<TenantId> tenants = options.tenant() == null ? trainings.tenants() : List.of(options.tenant());
        int failed = 0;
        for (TenantId tenant : tenants) {
            Training training = train(tenant, err);
            out.println(TrainingReport.of(tenant, training, version(tenant, training)));
            failed += training.status() == Training.Status.FAILED ? 1 : 0;
            if (options.card() != null) {
                writeCard(tenant, options.card(), err);
            }
        }
        out.println(tenants.size() + " tenants, " + failed + " trainings failed");
        return failed == 0 ? 0 : 1;
    }

    private @Nullable ModelVersion version(TenantId tenant, Training training) {
        return training.modelVersion() == null ? null : versions.require(tenant, training.modelVersion());
    }

    /** The card of what is in force now, whether this training made it or one before. */
    private void writeCard(TenantId tenant, Path card, PrintStream err) throws IOException {
        Champion inForce = versions.champion(tenant).orElse(null);
        if (inForce == null) {
            err.println("no model is in force, so there is no card to write");
            return;
        }
        ModelVersion version = versions.require(tenant, inForce.version());
        Files.writeString(card, ModelCard.of(version), StandardCharsets.UTF_8);
        err.println("wrote " + card);
    }

    /** Where another process is at the tenant's training already, waits for that one. */
    private Training train(TenantId tenant, PrintStream err) throws InterruptedException {
        Training asked = trainings.request(tenant, "Command train", "train");
        err.println("tenant " + tenant + ": training " + asked.trainingId());
        Training ended = trainings.run(tenant, new PrintedProgress(err)).orElse(asked);
        while (ended.finishedAt() == null) {
            Thread.sleep(PAUSE_MILLIS);
            ended = trainings.find(tenant, asked.trainingId()).orElse(ended);
            err.println(
                    "another process is at it: " + Objects.requireNonNullElse(ended.phase(), TrainingPhase.READING));
        }
        return ended;
    }

    /** A line for each phase and each tenth of it. */
    private static final class PrintedProgress implements TrainingListener {

        private final PrintStream err;
        private String last = "";

        PrintedProgress(PrintStream err) {
            this.err = err;
        }

        @Override
        public void progress(TrainingPhase phase, double share) {
            String line = phase.name().toLowerCase(Locale.ROOT) + " " + 10 * (int) (10 * share) + " %";
            if (!line.equals(last)) {
                last = line;
                err.println(line);
            }
        }
    }
}
