# Writes samples.csv and expected.csv beside this script: what R says of samples that the tests of
# statistics.methods give to the service's own methods.
#
#   Rscript reference.R      with Debian's r-base-core, r-cran-car and r-cran-lmtest
#
# Base R defines all but: Levene and Brown-Forsythe (r-cran-car), Durbin-Watson (r-cran-lmtest), and the formulas that
# are written out below from their papers (Wilson's and Newcombe's intervals, Cliff's delta, intervals by noncentral t).
suppressPackageStartupMessages({library(car); library(lmtest)})
options(warn = -1)
set.seed(20241224)

samples <- list(
  normal12 = round(rnorm(12, 50, 9), 3),
  normal15 = round(rnorm(15, 55, 9), 3),
  normal48 = round(rnorm(48, 50, 9), 3),
  shifted49 = round(rnorm(49, 54, 14), 3),
  normal60 = round(rnorm(60, 50, 9), 3),
  skewed80 = round(rexp(80, 0.05), 4),
  skewed70 = round(rexp(70, 0.04), 4),
  ties40 = round(rnorm(40, 5, 2)),
  ties30 = round(rnorm(30, 6, 2)),
  ties200 = round(rnorm(200, 5, 1.5)),
  three = c(1.5, 2.25, 7),
  threeMore = c(3, 1.25, 9.5),
  four = c(2, 3.5, 1, 8),
  five = c(0.3, 0.1, 0.9, 0.7, 0.4),
  nine = round(rnorm(9), 4),
  nineMore = round(rnorm(9), 4),
  ten = round(rnorm(10), 4),
  tenMore = round(rnorm(10), 4),
  eleven = round(rnorm(11, 3), 4),
  twelve = round(rnorm(12, 3), 4),
  constant = rep(4.2, 8),
  nearlyConstant = c(rep(1000000, 6), 1000000.001, 1000000.002),
  withNaN = c(3.5, NaN, 1.25, 8, NaN, 2.75, 6.5, 4.125),
  withNaNMore = c(1, 4, NaN, 9, 2, 3.5, 7.25, 5.5),
  large = 1e12 + c(1, 5, 9, 2, 8, 3, 7),
  tiny = c(1e-12, 3e-12, 2.5e-12, 8e-12, 4e-12, 6e-12),
  negative = c(-5, -3.5, -8, -1, -2.25, -9),
  walk90 = round(cumsum(rnorm(90)), 4),
  walk90More = round(cumsum(rnorm(90)), 4),
  related90 = NULL,
  uniform99 = round(runif(99), 6),
  uniform100 = round(runif(100), 6),
  uniform300 = round(runif(300), 6),
  normal2000 = round(rnorm(2000, 100, 15), 4),
  normal1500 = round(rnorm(1500, 101, 16), 4),
  normal1289 = round(rnorm(1289), 8),
  normal1289More = round(rnorm(1289), 8),
  normal5000 = round(rnorm(5000), 5),
  heavy500 = round(rt(500, 3), 4)
)
samples$related90 <- round(0.6 * samples$walk90 + rnorm(90, 0, 2), 4)
# A million values that need no file: both sides compute them.
million <- ((seq_len(1e6) * 7919) %% 1000003) / 1000003
millionMore <- ((seq_len(1e6) * 104729) %% 999983) / 999983 + 0.0005
all <- c(samples, list(million = million, millionMore = millionMore))

lines <- sapply(names(samples), function(name)
  paste(c(name, as.character(samples[[name]])), collapse = ","))
writeLines(lines, "samples.csv")

out <- c("method,arguments,statistic,value")
say <- function(method, arguments, ...) {
  values <- list(...)
  for (statistic in names(values)) if (is.finite(values[[statistic]]))
    out <<- c(out, sprintf("%s,%s,%s,%.17g", method, arguments, statistic, as.numeric(values[[statistic]])))
}
joined <- function(counts) paste(format(counts, scientific = FALSE, trim = TRUE), collapse = ";")
pair <- function(a, b) paste(a, b, sep = ";")

for (name in names(all)) {
  x <- all[[name]][!is.na(all[[name]])]
  say("describe", name, n = length(x), missing = sum(is.na(all[[name]])), mean = mean(x), variance = var(x), min = min(x), max = max(x),
      median = median(x), p05 = quantile(x, 0.05), p25 = quantile(x, 0.25), p95 = quantile(x, 0.95),
      mad = mad(x, constant = 1))
  if (length(unique(x)) > 1 && name != "nearlyConstant") {
    t <- t.test(x, mu = 1)
    say("oneSampleT", name, t = t$statistic, p = t$p.value, df = t$parameter, lower = t$conf.int[1],
        upper = t$conf.int[2])
  }
  if (length(x) <= 5000 && length(unique(x)) > 1) {
    s <- shapiro.test(x)
    say("shapiroWilk", name, W = s$statistic, p = s$p.value)
  }
}

interval_of_d <- function(t, df, scale) {
  end <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 10 - abs(t), t + 10 + abs(t)), tol = 1e-13)$root
  c(end(0.975), end(0.025)) / scale
}
# ks.test stops its series at terms of 1e-6; the same routine can be asked for more of them.
limit_tail <- function(x) 1 - .Call(stats:::C_pKS2, as.double(x), 1e-15)
kolmogorov <- function(method, name, distribution) {
  x <- all[[name]]; k <- ks.test(x, distribution)
  exact <- length(x) < 100 && !anyDuplicated(x)
  say(method, name, D = k$statistic, p = if (exact) k$p.value else limit_tail(sqrt(length(x)) * k$statistic))
}
cliff <- function(x, y) {
  d <- sign(outer(x, y, "-")); m <- length(x); n <- length(y)
  delta <- mean(d)
  v <- (n^2 * sum((rowMeans(d) - delta)^2) + m^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) /
    (m * n * (m - 1) * (n - 1))
  v <- max(v, (1 - delta^2) / (m * n - 1))
  z <- qnorm(0.975)
  root <- sqrt(v) * z * sqrt((1 - delta^2)^2 + z^2 * v)
  c(delta, (delta - delta^3 - root) / (1 - delta^2 + z^2 * v), (delta - delta^3 + root) / (1 - delta^2 + z^2 * v))
}

two <- list(c("normal12", "normal15"), c("normal48", "shifted49"), c("normal60", "skewed80"), c("skewed80", "skewed70"),
            c("ties40", "ties30"), c("three", "threeMore"), c("three", "four"), c("nine", "ten"), c("withNaN", "withNaNMore"),
            c("ties40", "normal12"), c("constant", "ties30"), c("normal2000", "normal1500"), c("large", "tiny"),
            c("negative", "tiny"), c("million", "millionMore"), c("eleven", "twelve"), c("five", "four"))
for (names in two) {
  x <- all[[names[1]]]; y <- all[[names[2]]]; x <- x[!is.na(x)]; y <- y[!is.na(y)]
  arguments <- pair(names[1], names[2])
  w <- t.test(x, y); s <- t.test(x, y, var.equal = TRUE)
  say("welchT", arguments, t = w$statistic, p = w$p.value, df = w$parameter, lower = w$conf.int[1], upper = w$conf.int[2])
  say("studentT", arguments, t = s$statistic, p = s$p.value, df = s$parameter, lower = s$conf.int[1], upper = s$conf.int[2])
  u <- wilcox.test(x, y)
  say("mannWhitney", arguments, W = u$statistic, p = u$p.value)
  k <- ks.test(x, y)
  say("smirnov", arguments, D = k$statistic,
      p = if (as.double(length(x)) * length(y) < 10000) k$p.value
          else limit_tail(k$statistic * sqrt(as.double(length(x)) * length(y) / (length(x) + length(y)))))
  l <- leveneTest(c(x, y), factor(c(rep(1, length(x)), rep(2, length(y)))), center = mean)
  b <- leveneTest(c(x, y), factor(c(rep(1, length(x)), rep(2, length(y)))), center = median)
  say("levene", arguments, F = l[1, 2], p = l[1, 3])
  say("brownForsythe", arguments, F = b[1, 2], p = b[1, 3])
  if (length(x) < 1e5) {
    m <- length(x); n <- length(y); df <- m + n - 2
    d <- (mean(x) - mean(y)) / sqrt(((m - 1) * var(x) + (n - 1) * var(y)) / df)
    if (abs(s$statistic) < 30) {
      i <- interval_of_d(s$statistic, df, sqrt(m * n / (m + n)))
      say("cohensD", arguments, d = d, lower = i[1], upper = i[2])
      say("hedgesG", arguments, g = d * exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2))
    }
    cl <- cliff(x, y)
    if (abs(cl[1]) < 1) say("cliffsDelta", arguments, delta = cl[1], lower = cl[2], upper = cl[3])
  }
}
for (names in list(c("normal12", "normal15", "normal48"), c("ties40", "ties30", "ties200"))) {
  groups <- all[names]; g <- factor(rep(seq_along(groups), lengths(groups)))
  l <- leveneTest(unlist(groups), g, center = mean); b <- leveneTest(unlist(groups), g, center = median)
  arguments <- paste(names, collapse = ";")
  say("levene", arguments, F = l[1, 2], p = l[1, 3])
  say("brownForsythe", arguments, F = b[1, 2], p = b[1, 3])
}

for (names in list(c("five", "nine"), c("three", "threeMore"), c("nine", "nineMore"), c("ten", "tenMore"),
                   c("normal60", "normal60"), c("walk90", "walk90More"), c("walk90", "related90"),
                   c("withNaN", "withNaNMore"), c("normal1289", "normal1289More"), c("million", "millionMore"),
                   c("ties40", "skewed80"), c("eleven", "twelve"), c("four", "three"))) {
  x <- all[[names[1]]]; y <- all[[names[2]]]; n <- min(length(x), length(y)); x <- x[1:n]; y <- y[1:n]
  arguments <- pair(names[1], names[2])
  p <- cor.test(x, y)
  if (is.null(p$conf.int) || p$estimate == 1) say("pearson", arguments, r = p$estimate, t = p$statistic, p = p$p.value)
  else say("pearson", arguments, r = p$estimate, t = p$statistic, p = p$p.value, lower = p$conf.int[1], upper = p$conf.int[2])
  s <- cor.test(x, y, method = "spearman")
  say("spearman", arguments, rho = s$estimate, S = s$statistic, p = s$p.value)
  if (n > 3 && abs(p$estimate) < 1) {
    known <- !is.na(x) & !is.na(y); x <- x[known]; y <- y[known]
    m <- lm(y ~ x); c <- summary(m)$coefficients; i <- confint(m)
    say("regression", arguments, intercept = c[1, 1], slope = c[2, 1], error = c[2, 2], t = c[2, 3], p = c[2, 4],
        lower = i[2, 1], upper = i[2, 2], r2 = summary(m)$r.squared, adjusted = summary(m)$adj.r.squared,
        F = summary(m)$fstatistic[1])
    if (n >= 10 && n <= 2000) {
      dw <- dwtest(m, alternative = "two.sided", exact = FALSE)
      say("durbinWatson", arguments, dw = dw$statistic, p = dw$p.value)
    }
  }
}
m <- lm(related90 ~ walk90 + walk90More, data = as.data.frame(samples[c("related90", "walk90", "walk90More")]))
c <- summary(m)$coefficients; i <- confint(m)
for (k in 1:3) say("multipleRegression", paste("related90;walk90;walk90More", k - 1, sep = ";"), estimate = c[k, 1], error = c[k, 2],
                   t = c[k, 3], p = c[k, 4], lower = i[k, 1], upper = i[k, 2])
dw <- dwtest(m, alternative = "two.sided", exact = FALSE)
say("multipleDurbinWatson", "related90;walk90;walk90More", dw = dw$statistic, p = dw$p.value)

tables <- list(c(12, 5, 7, 9), c(3, 1, 1, 3), c(0, 8, 5, 3), c(250, 750, 300, 700), c(9000, 1000, 8800, 1200), c(1, 0, 0, 1),
               c(10, 0, 10, 0) + c(0, 1, 0, 0), c(600000, 400000, 601000, 399000), c(20, 20, 20, 20))
for (counts in tables) {
  arguments <- joined(counts)
  t <- matrix(counts, nrow = 2, byrow = TRUE)
  a <- chisq.test(t, correct = FALSE); b <- chisq.test(t)
  say("chiSquare", arguments, X2 = a$statistic, p = a$p.value, df = a$parameter, expected = min(a$expected))
  say("chiSquareYates", arguments, X2 = b$statistic, p = b$p.value)
  if (sum(counts) < 1e5) say("fisher", arguments, p = fisher.test(t)$p.value)
  n1 <- counts[1] + counts[2]; n2 <- counts[3] + counts[4]
  w1 <- prop.test(counts[1], n1, correct = FALSE)$conf.int; w2 <- prop.test(counts[3], n2, correct = FALSE)$conf.int
  say("wilson", joined(c(counts[1], n1)), lower = w1[1], upper = w1[2])
  p1 <- counts[1] / n1; p2 <- counts[3] / n2
  say("riskDifference", arguments, difference = p1 - p2, lower = p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2),
      upper = p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
  h <- if (min(counts) == 0) counts + 0.5 else counts
  or <- h[1] * h[4] / (h[2] * h[3]); reach <- qnorm(0.975) * sqrt(sum(1 / h))
  say("oddsRatio", arguments, ratio = or, lower = or * exp(-reach), upper = or * exp(reach))
}
wide <- matrix(c(12, 5, 7, 9, 20, 14), nrow = 2, byrow = TRUE)
a <- chisq.test(wide)
say("chiSquareWide", "12;5;7;9;20;14", X2 = a$statistic, p = a$p.value, df = a$parameter)

for (counts in list(c(0, 1), c(1, 1), c(0, 20), c(20, 20), c(7, 9), c(500000, 1000000), c(1, 1000000))) {
  w <- prop.test(counts[1], counts[2], correct = FALSE)$conf.int
  say("wilson", joined(counts), lower = w[1], upper = w[2])
}

for (name in c("five", "uniform99", "uniform100", "uniform300", "three", "million")) {
  kolmogorov("kolmogorovUniform", name, "punif")
}
for (name in c("nine", "ten", "normal5000", "heavy500")) {
  kolmogorov("kolmogorovNormal", name, "pnorm")
}

p <- c(0.01, 0.04, 0.03, NaN, 0.2, 0.5, 0.001, 0.04)
for (method in c("bonferroni", "holm", "BH"))
  for (k in seq_along(p)) if (!is.nan(p[k]))
    say("adjust", paste(method, k - 1, sep = ";"), p = p.adjust(p, method)[k])

for (a in list(c(10, 1, 1), c(64, 0.5, 1), c(5, 2, 1.5), c(400, 0.1, 0.7))) {
  say("powerT", paste(a, collapse = ";"), power = power.t.test(n = a[1], delta = a[2], sd = a[3])$power)
}
for (a in list(c(0.5, 1, 0.8), c(1, 1, 0.9), c(0.1, 1, 0.8), c(2, 1.5, 0.95))) {
  say("sizeT", paste(a, collapse = ";"),
      n = power.t.test(delta = a[1], sd = a[2], power = a[3], tol = 1e-12)$n)
  say("sizePairedT", paste(a, collapse = ";"),
      n = power.t.test(delta = a[1], sd = a[2], power = a[3], type = "one.sample", tol = 1e-12)$n)
}
for (a in list(c(0.8, 0.85, 0.8), c(0.5, 0.6, 0.9), c(0.02, 0.01, 0.8))) {
  say("sizeProportion", paste(a, collapse = ";"), n = power.prop.test(p1 = a[1], p2 = a[2], power = a[3], tol = 1e-12)$n)
}
for (a in list(c(1.2, 5, 0.5), c(-1, 8, 2), c(2.5, 30, 3), c(0.1, 3, -1), c(4, 100, 6)))
  say("noncentralT", paste(a, collapse = ";"), p = pt(a[1], a[2], a[3]))

writeLines(out, "expected.csv")
