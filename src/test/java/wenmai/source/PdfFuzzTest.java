package wenmai.source;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Arbitrary bytes that are taken for a PDF give a text, or are refused. */
class PdfFuzzTest {
  @FuzzTest
  void reads(byte[] bytes) throws Exception {
    FuzzedDocument.read(bytes, "page.pdf");
  }
}
