# Reads a report of Amparo into data frames. Base R 4 and jsonlite.
#
#   source("amparo_report.R")
#   amparo_figures("report")           # every figure
#   amparo_table("report", "savings")  # a table of the report
#   amparo_tables("report")            # the names of its tables
#
# A blank is NA, and never zero: a figure's state and withheld, and fewer_than_11 and withheld of a table's row, say why. Money is in cents. Whole numbers are numeric, because they may exceed 2^31.

# Every figure, with what the report says of itself. Without report.json that part is NA.
amparo_figures <- function(folder) {
  file <- amparo_json(folder, "figures.json")
  if (!identical(as.numeric(file$version), 1)) {
    stop(folder, "/figures.json has layout ", file$version, "; this program reads 1. Take the one of your Amparo.")
  }
  report <- if (file.exists(file.path(folder, "report.json"))) amparo_json(folder, "report.json") else list()
  precision <- unlist(report$options$precision)
  first <- function(value, missing) if (is.null(value)) missing else value[[1]]
  column <- function(name, missing) vapply(file$figures, function(figure) first(figure[[name]], missing), missing)
  text <- function(name) column(name, NA_character_)
  number <- function(name) vapply(file$figures, function(figure) as.numeric(first(figure[[name]], NA)), NA_real_)
  data.frame(
    id = text("id"), label = text("label"),
    place = first(report$place, NA_character_), period = first(report$period, NA_character_),
    value = number("value"), low = number("low"), high = number("high"),
    unit = text("unit"), kind = text("kind"), state = text("state"), withheld = column("withheld", FALSE),
    edition = if (length(report) == 0) NA_character_ else first(precision, "by-source"),
    synthetic = first(report$synthetic, NA),
    spread = text("spread"), numerator = number("numerator"), denominator = number("denominator"),
    unknown = number("unknown"), measure = text("measure"), rate = text("rate"), status = text("status"),
    sources = vapply(file$figures, function(figure) paste(unlist(figure$sources), collapse = ";"), ""),
    sql_sha256 = text("sql_sha256"),
    stringsAsFactors = FALSE
  )
}

# The names of the report's tables.
amparo_tables <- function(folder) names(amparo_schemas(folder))

# A table, with the types that the report gives its columns.
amparo_table <- function(folder, name) {
  schemas <- amparo_schemas(folder)
  if (!name %in% names(schemas)) {
    stop(folder, " has no table ", name, ". It has: ", paste(names(schemas), collapse = ", "), ".")
  }
  classes <- c(string = "character", integer = "numeric", number = "numeric", boolean = "logical", date = "Date")
  fields <- schemas[[name]]$schema$fields
  types <- vapply(fields, function(field) field$type, "")
  names(types) <- vapply(fields, function(field) field$name, "")
  read.csv(file.path(folder, schemas[[name]]$path), na.strings = "", encoding = "UTF-8", check.names = FALSE,
    colClasses = setNames(classes[types], names(types)))
}

amparo_schemas <- function(folder) {
  resources <- amparo_json(folder, "datapackage.json")$resources
  resources <- Filter(function(resource) resource$format == "csv", resources)
  setNames(resources, vapply(resources, function(resource) resource$name, ""))
}

amparo_json <- function(folder, name) {
  path <- file.path(folder, name)
  if (!file.exists(path)) {
    stop(folder, " has no ", name, ": name the folder that `amparo report` wrote.")
  }
  if (!requireNamespace("jsonlite", quietly = TRUE)) {
    stop("R reads JSON with jsonlite: install.packages(\"jsonlite\"), or r-cran-jsonlite on Debian and Ubuntu.")
  }
  jsonlite::fromJSON(path, simplifyVector = FALSE)
}
