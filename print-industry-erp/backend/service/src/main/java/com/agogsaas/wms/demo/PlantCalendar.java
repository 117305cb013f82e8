package com.agogsaas.wms.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * When the plant works: half a year up to the moment of loading, busy on Mondays, quiet on Saturdays, almost shut on
 * Sundays, from six in the morning to seven in the evening of its own time zone.
 *
 * @param now the moment of loading, whole seconds
 */
record PlantCalendar(Instant now) {

    static final ZoneId TIME_ZONE = ZoneId.of("America/Chicago");

    /** How far the history goes back. */
    static final int DAYS = 180;

    private static final int OPENS = 6 * 3600;
    private static final int CLOSES = 19 * 3600;

    PlantCalendar(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Where the history begins: 180 days before the moment of loading. */
    Instant start() {
        return now.minus(Duration.ofDays(DAYS));
    }

    LocalDate firstDay() {
        return start().atZone(TIME_ZONE).toLocalDate();
    }

    LocalDate lastDay() {
        return now.atZone(TIME_ZONE).toLocalDate();
    }

    /** How busy a day is, compared with an ordinary working day. */
    static double busyness(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case MONDAY -> 1.20;
            case TUESDAY -> 1.10;
            case WEDNESDAY, THURSDAY -> 1.00;
            case FRIDAY -> 0.90;
            case SATURDAY -> 0.25;
            case SUNDAY -> 0.03;
        };
    }

    /** Some moment of the day's working hours, most likely around noon. */
    static Instant during(LocalDate day, SplittableRandom random) {
        int second = OPENS + (random.nextInt(CLOSES - OPENS) + random.nextInt(CLOSES - OPENS)) / 2;
        return day.atStartOfDay(TIME_ZONE).plusSeconds(second).toInstant();
    }
}
