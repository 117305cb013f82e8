package com.agogsaas.wms.acceptance.training;

/** What a model is compared with, by the names that its figures use. */
public final class Rival {

    /** The acceptance rate before the test, whatever the recommendation. */
    public static final String BASE_RATE = "BASE_RATE";

    /** The heuristic confidence. */
    public static final String HEURISTIC = "HEURISTIC";

    /** The model in force. */
    public static final String CHAMPION = "CHAMPION";

    private Rival() {}

    static String words(String rival) {
        return switch (rival) {
            case BASE_RATE -> "the acceptance rate alone";
            case HEURISTIC -> "the heuristic";
            case CHAMPION -> "the model in force";
            default -> rival;
        };
    }
}
