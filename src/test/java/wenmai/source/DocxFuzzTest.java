package wenmai.source;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Arbitrary bytes that are taken for a Word document give a text, or are refused. */
class DocxFuzzTest {
  @FuzzTest
  void reads(byte[] bytes) throws Exception {
    FuzzedDocument.read(bytes, "report.docx");
  }
}
