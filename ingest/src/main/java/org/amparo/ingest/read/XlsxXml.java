package org.amparo.ingest.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a part of a workbook, mark by mark. Document types and entities, which no workbook
 * needs and which can grow without bound, are refused.
 */
final class XlsxXml implements Closeable {

  private static final InputFactoryImpl FACTORY = factory();

  private final FileLimits.Unpacked in;
  private final XMLStreamReader reader;

  private static InputFactoryImpl factory() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.configureForSpeed();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  XlsxXml(FileLimits.Unpacked in) throws IOException {
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  /** How many bytes were read. */
  long read() {
    return in.total();
  }

  /** The next start or end of an element, or text; false at the end of the part. */
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.CHARACTERS -> {
            in.mark();
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new IOException("its XML declares a document type or entities");
          default -> in.mark();
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  boolean atStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean atStart(String name) {
    return atStart() && reader.getLocalName().equals(name);
  }

  boolean atEnd(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  /** The name of the element that starts or ends here. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the element that starts here. */
  @Nullable String attribute(String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return reader.getAttributeValue(at);
      }
    }
    return null;
  }

  /** The text up to the end of the element that starts here and holds nothing else. */
  String text() throws IOException {
    StringBuilder text = null;
    String only = "";
    while (next() && reader.getEventType() == XMLStreamConstants.CHARACTERS) {
      if (text == null && only.isEmpty()) {
        only = reader.getText();
      } else {
        text = text == null ? new StringBuilder(only) : text;
        text.append(reader.getText());
      }
    }
    if (reader.getEventType() != XMLStreamConstants.END_ELEMENT) {
      throw new IOException("a text holds further elements");
    }
    return text == null ? only : text.toString();
  }

  /** Goes to the end of the element that starts here. */
  void skip() throws IOException {
    int depth = 1;
    while (depth > 0 && next()) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** The text of a rich text, up to the end of the element that starts here; without phonetics. */
  String richText() throws IOException {
    String end = name();
    StringBuilder text = new StringBuilder();
    while (next() && !atEnd(end)) {
      if (atStart("t")) {
        text.append(text());
      } else if (atStart("rPh")) {
        skip();
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      in.close();
    }
  }
}
