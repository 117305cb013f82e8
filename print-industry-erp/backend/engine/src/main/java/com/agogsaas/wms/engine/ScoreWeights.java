package com.agogsaas.wms.engine;

/**
 * How much each consideration counts. Only the proportions matter: the engine scales the weights so that a bin which is
 * perfect in every respect scores 100.
 *
 * @param abcMatch weight of {@link ScoreTerm#ABC_MATCH}, 0 or more
 * @param travel weight of {@link ScoreTerm#TRAVEL}, 0 or more
 * @param utilisation weight of {@link ScoreTerm#UTILISATION}, 0 or more
 * @param locationType weight of {@link ScoreTerm#LOCATION_TYPE}, 0 or more
 * @param consolidation weight of {@link ScoreTerm#CONSOLIDATION}, 0 or more
 */
public record ScoreWeights(
        double abcMatch, double travel, double utilisation, double locationType, double consolidation) {

    /** Walking first, as pickers spend most of their time on it; then space; then keeping materials together. */
    public static final ScoreWeights DEFAULT = new ScoreWeights(25, 25, 20, 15, 15);

    public ScoreWeights {
        require(ScoreTerm.ABC_MATCH, abcMatch);
        require(ScoreTerm.TRAVEL, travel);
        require(ScoreTerm.UTILISATION, utilisation);
        require(ScoreTerm.LOCATION_TYPE, locationType);
        require(ScoreTerm.CONSOLIDATION, consolidation);
        if (!(abcMatch + travel + utilisation + locationType + consolidation > 0)) {
            throw new IllegalArgumentException("At least one score weight is more than 0");
        }
    }

    /** The points that a term is worth at most; those of all terms together are 100. */
    double points(ScoreTerm term) {
        return 100 * weight(term) / (abcMatch + travel + utilisation + locationType + consolidation);
    }

    private double weight(ScoreTerm term) {
        return switch (term) {
            case ABC_MATCH -> abcMatch;
            case TRAVEL -> travel;
            case UTILISATION -> utilisation;
            case LOCATION_TYPE -> locationType;
            case CONSOLIDATION -> consolidation;
        };
    }

    private static void require(ScoreTerm term, double weight) {
        if (!(weight >= 0 && weight <= 1_000_000)) {
            throw new IllegalArgumentException("The weight of " + term + " is 0 to 1000000, not " + weight);
        }
    }
}
