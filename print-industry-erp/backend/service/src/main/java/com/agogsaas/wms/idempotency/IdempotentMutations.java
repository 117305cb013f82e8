package com.agogsaas.wms.idempotency;

import com.agogsaas.wms.errors.CodedException;
import com.agogsaas.wms.errors.ErrorCode;
import com.agogsaas.wms.tenancy.TenantTransactions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a mutation once for each key, however often it is sent.
 *
 * <p>The answer is written in the transaction of the effect, under a key that exists once. Of two callers that send the
 * same at the same time both may compute, and the later one waits for the earlier one's commit where it writes its
 * answer; then its own effect is rolled back and it gives the earlier answer. Errors are not kept: with an error
 * nothing was written, and the request may be sent again with the same key.
 */
@Service
public class IdempotentMutations {

    private final TenantTransactions transactions;
    private final AnswerRepository answers;
    private final JsonMapper json;

    IdempotentMutations(TenantTransactions transactions, AnswerRepository answers, JsonMapper json) {
        this.transactions = transactions;
        this.answers = answers;
        this.json = json;
    }

    /**
     * For a mutation that is one transaction, which is opened here.
     *
     * @param type the payload, which JSON can be made of and read into
     * @throws CodedException {@link ErrorCode#IDEMPOTENCY_KEY_REUSED} when the key had another request before
     */
    public <T> T inOneTransaction(MutationCall call, Class<T> type, Supplier<T> mutation) {
        return once(
                call,
                type,
                keeper -> transactions.inTenant(call.tenant(), () -> {
                    keeper.keep(mutation.get());
                    return null;
                }));
    }

    /**
     * For a mutation that opens its transaction itself, and gives its answer to the keeper before it commits. What it
     * kept last is the answer, with a key or without.
     *
     * @param type the payload, which JSON can be made of and read into
     * @throws CodedException {@link ErrorCode#IDEMPOTENCY_KEY_REUSED} when the key had another request before
     */
    public <T> T once(MutationCall call, Class<T> type, Consumer<AnswerKeeper<T>> mutation) {
        IdempotencyKey key = call.key();
        if (key == null) {
            return carryOut(mutation, answer -> {});
        }
        Optional<T> before = replay(call, key, type);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return carryOut(mutation, answer -> keep(call, key, answer));
        } catch (RuntimeException failure) {
            // The same request may have succeeded meanwhile, and be what this one met.
            return replay(call, key, type).orElseThrow(() -> failure);
        }
    }

    private static <T> T carryOut(Consumer<AnswerKeeper<T>> mutation, AnswerKeeper<T> keeper) {
        AtomicReference<@Nullable T> kept = new AtomicReference<>();
        mutation.accept(answer -> {
            keeper.keep(answer);
            kept.set(answer);
        });
        return Objects.requireNonNull(kept.get(), "The mutation kept no answer");
    }

    private void keep(MutationCall call, IdempotencyKey key, Object answer) {
        if (!answers.insert(call, key, json.writeValueAsString(answer))) {
            throw new AnsweredBeforeException();
        }
    }

    private <T> Optional<T> replay(MutationCall call, IdempotencyKey key, Class<T> type) {
        return transactions
                .readingInTenant(call.tenant(), () -> answers.find(call, key))
                .map(kept -> {
                    if (!kept.requestHash().equals(call.request().value())) {
                        throw new CodedException(
                                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                                "This idempotency key was used for another request of " + call.operation());
                    }
                    ReplayNotice.note(call);
                    return json.readValue(kept.answer(), type);
                });
    }
}
