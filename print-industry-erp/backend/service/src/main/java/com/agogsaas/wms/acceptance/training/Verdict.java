package com.agogsaas.wms.acceptance.training;

/** What became of a trained model. Only a {@link #BETTER} one is put in force by training itself. */
public enum Verdict {
    /** Better, beyond chance, than whatever it would replace, and calibrated. */
    BETTER,
    /** Not better, beyond chance, than the model in force on the same decisions. */
    NOT_BETTER_THAN_CHAMPION,
    /** Not better, beyond chance, than the acceptance rate alone or than the heuristic: it has learned nothing. */
    NO_SKILL,
    /** Its probabilities are further off than the settings allow, and chance does not explain it. */
    NOT_CALIBRATED,
    /** A feature tells the outcome almost perfectly: it must have been filled in afterwards. */
    SUSPECTED_LEAK
}
