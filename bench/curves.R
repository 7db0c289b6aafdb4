#!/usr/bin/env Rscript
# Draws what an atlas took on one machine and on a cluster, by how many bookings there were, from the rows of bench/results.tsv.
#   Rscript bench/curves.R bench/results.tsv docs/images/cluster.svg
paths <- commandArgs(trailingOnly = TRUE)
rows <- read.delim(paths[1], header = FALSE, fill = TRUE, quote = "", col.names = paste0("V", 1:10), colClasses = "character")
shape <- "^([0-9,]+) bookings, ([12]) cores?$"
rows <- rows[rows$V1 == "cluster" & grepl(shape, rows$V3), ]
rows$bookings <- as.numeric(gsub(",", "", sub(shape, "\\1", rows$V3)))
rows$cores <- sub(shape, "\\2", rows$V3)
rows$cluster <- as.numeric(rows$V4)
rows$alone <- as.numeric(rows$V9)
rows <- rows[order(rows$bookings), ]

size <- function(count) ifelse(count >= 1e6, paste(count / 1e6, "million"), format(count, big.mark = ",", scientific = FALSE, trim = TRUE))
panel <- function(unit, label) {
  own <- rows[rows$V5 == unit, ]
  heights <- range(own$cluster, own$alone)
  plot(range(own$bookings), heights, log = "xy", type = "n", xaxt = "n", yaxt = "n", xlab = "", ylab = "", bty = "l")
  title(xlab = "Bookings", line = 2.6)
  title(ylab = label, line = 3.6)
  axis(1, unique(own$bookings), vapply(unique(own$bookings), size, ""))
  ticks <- axTicks(2)
  axis(2, ticks, format(ticks, big.mark = ",", trim = TRUE, scientific = FALSE), las = 1)
  for (cores in c("1", "2")) {
    some <- own[own$cores == cores, ]
    lines(some$bookings, some$alone, type = "b", pch = 19, lty = if (cores == "1") 1 else 2, col = "#444444")
    lines(some$bookings, some$cluster, type = "b", pch = 15, lty = if (cores == "1") 1 else 2, col = "#b5431f")
  }
}

svg(paths[2], width = 10, height = 4.2)
par(mfrow = c(1, 3), mar = c(4.5, 5, 1, 3), cex = 0.8)
panel("s", "Seconds")
legend("topleft", c("One machine", "Cluster", "1 core", "2 cores"), bty = "n",
  col = c("#444444", "#b5431f", "black", "black"), pch = c(19, 15, NA, NA), lty = c(NA, NA, 1, 2))
panel("processors' s", "Seconds of processors")
panel("peak MiB", "Most memory, MiB, all processes")
invisible(dev.off())
