package org.amparo.report.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF before its reference checker. */
public final class PdfCheck {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfCheck() {}

  /** What veraPDF finds against PDF/UA-1, and that it asked nothing where it did not. */
  public static List<String> failures(byte[] pdf) throws IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator checker =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = checker.validate(parser);
      return result.getTotalAssertions() == 0
          ? List.of("nothing was asked")
          : result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(assertion -> assertion.getRuleId() + ": " + assertion.getMessage())
              .toList();
    } catch (VeraPDFException e) {
      throw new IOException(e);
    }
  }

  /** How many sheets of paper it takes. */
  public static int sheets(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
