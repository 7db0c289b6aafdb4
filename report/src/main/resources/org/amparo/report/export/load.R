# Loads the tables of this folder into the list `amparo`, with base R alone. Run it from this folder.
# A blank is NA. Whole numbers are numeric, because they may exceed 2^31.
amparo <- local({
  codebook <- read.csv("codebook.csv", colClasses = "character", encoding = "UTF-8")
  classes <- c(string = "character", integer = "numeric", number = "numeric", boolean = "logical", date = "Date",
    datetime = "character", list = "character")
  lapply(split(codebook, codebook$table), function(columns) {
    rows <- read.csv(file.path("data", paste0(columns$table[1], ".csv")), na.strings = "", encoding = "UTF-8",
      colClasses = setNames(classes[columns$type], columns$column))
    for (column in columns$column[columns$type == "datetime"]) {
      rows[[column]] <- as.POSIXct(rows[[column]], format = "%Y-%m-%dT%H:%M:%OS", tz = "UTC")
    }
    rows
  })
})
