# Writes boundaries.csv beside this script: limits of group sequential designs by Debian's r-cran-rpact, for
# SequentialDesignTest. Look at 0.1 %: rpact finds them by numerical integration, too.
#
#   Rscript boundaries.R
suppressPackageStartupMessages(library(rpact))
out <- "spending,alpha,looks,k,limit"
for (alpha in c(0.025, 0.005)) for (looks in c(1, 3, 5, 10)) for (type in c("asOF", "asP")) {
  d <- if (looks == 1) list(criticalValues = qnorm(1 - alpha))
       else getDesignGroupSequential(kMax = looks, alpha = alpha, sided = 1, typeOfDesign = type, beta = 0.2, tolerance = 1e-10)
  # Where next to nothing may be spent rpact says Inf.
  for (k in seq_len(looks)) if (is.finite(d$criticalValues[k])) out <- c(out, sprintf("%s,%g,%d,%d,%.10f", type, alpha, looks, k, d$criticalValues[k]))
}
writeLines(out, "boundaries.csv")
