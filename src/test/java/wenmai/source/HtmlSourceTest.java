package wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.model.SourceFile;
import wenmai.source.SourceResult.Opened;

class HtmlSourceTest {
  private static final SourceReader READER = new SourceReader(SourceLimits.standard());

  private final Path folder;

  HtmlSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void putsOneBlockOnALine() throws IOException {
    assertThat(
            text(
                """
                <!DOCTYPE html><html><head><title>站名</title><style>p{}</style></head><body>
                <nav><a href="/">首页</a></nav>
                <h1>果园<b>丰收</b></h1><p>　　第一段，
                接着写 ABC
                DEF。<br>换行后</p>
                <ul><li>甲</li><li>乙</li></ul><table><tr><td>一</td><td>二</td></tr></table>
                <div>外<div>内 &amp; &middot;</div>后</div>
                <pre>原样
                两行</pre>
                <script>var x = '不是文字';</script><aside>推荐</aside><footer>版权</footer>
                </body></html>
                """))
        .isEqualTo("果园丰收\n　　第一段，接着写 ABC DEF。\n换行后\n甲\n乙\n一\n二\n外\n内 & ·\n后\n原样\n两行\n");
  }

  @Test
  void takesTheTitleWhenNoHeadingSaysIt() throws IOException {
    assertThat(text("<html><head><title>果园丰收</title></head><p>正文。</p></html>"))
        .isEqualTo("果园丰收\n正文。\n");
    assertThat(text("<html><head><title>果园丰收_某网</title></head><h2>果园丰收</h2><p>正文。</p>"))
        .isEqualTo("果园丰收\n正文。\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, ''",
    "GB18030, gb2312",
    "GB18030, GBK",
    "GB18030, utf-8",
    "UTF-8, gb2312",
    "UTF-8, ''",
    "UTF-16LE, ''",
    "Big5, big5",
    "UTF-8, no-such-charset"
  })
  void decodesWhateverIsDeclared(String charset, String declared) throws IOException {
    String meta = declared.isEmpty() ? "" : "<meta charset=\"" + declared + "\">";
    String html = "<html><head>" + meta + "</head><body><p>果木栽培</p></body></html>";
    SourceFile file = read(html.getBytes(Charset.forName(charset)));
    assertThat(file.text()).isEqualTo("果木栽培\n");
    assertThat(file.charset()).isEqualTo(charset);
    assertThat(file.mediaType()).isEqualTo("text/html");
  }

  private String text(String html) throws IOException {
    return read(html.getBytes(StandardCharsets.UTF_8)).text();
  }

  private SourceFile read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("page.html"), bytes);
    SourceResult result = READER.read(file, "page.html");
    assertThat(result).isInstanceOf(Opened.class);
    return ((Opened) result).file();
  }
}
