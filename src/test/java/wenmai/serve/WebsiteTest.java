package wenmai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.serve.explore.ExploredGraph;

@TestInstance(Lifecycle.PER_CLASS)
class WebsiteTest {
  private static final String HOSPITAL = ExploredGraph.ID + "organization/云溪县人民医院";
  private static final String DIRECTOR = ExploredGraph.ID + "person/曾希燕";
  private static final String HOSPITAL_PATH = "organization/" + RunningServer.encoded("云溪县人民医院");

  private final RunningServer running = new RunningServer(ExploredGraph.dataset());

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  void countsWhatTheGraphHolds() {
    assertThat(running.get("/?lang=en").body())
        .contains("<dt>articles</dt><dd>2</dd>")
        .contains("<dt>entities</dt><dd>6</dd>")
        .contains("<dt>facts</dt><dd>5</dd>");
  }

  @Test
  void speaksTheLanguageOfTheReader() {
    assertThat(running.get("/", "Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5").body())
        .contains("<html lang=\"zh-Hans\">");
    assertThat(running.get("/", "Accept-Language", "en-GB, zh;q=0.5").body())
        .contains("<html lang=\"en\">");
    assertThat(running.get("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
    assertThat(running.get("/?lang=en").headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("lang=en;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=yun",
        "/paths",
        "/programmes",
        "/query",
        "/graph",
        "/downloads",
        "/api"
      })
  void runsNoInlineScriptAndLoadsNothingFromElsewhere(String path) {
    HttpResponse<String> page = running.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self';")
        .doesNotContain("script-src");
    assertThat(page.body())
        .doesNotContain("{{")
        .doesNotContain("style=")
        .doesNotContainPattern("<script(?![^>]*(src=|application/json))")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("(src|href)=\"https?:");
  }

  @Test
  void showsAnEntityWithTheSentencesThatSaySo() {
    String page = running.get("/page/" + HOSPITAL_PATH + "?lang=zh").body();

    assertThat(page)
        .contains("<h1><bdi>云溪县人民医院</bdi></h1>")
        .contains("县医院")
        .contains("<mark>县医院</mark>院长<mark>曾希燕</mark>")
        .contains("医院建于1952年5月")
        .contains("医疗队将与<mark>县医院</mark>合作")
        .contains("/page/article/a1")
        .contains("可信度 95 %")
        .contains("看 SPARQL");
  }

  @Test
  void showsAnArticleByItsQuotes() {
    assertThat(running.get("/page/article/a1?lang=zh").body())
        .contains("云溪医院迎来新院长")
        .contains("<mark>县医院</mark>院长<mark>曾希燕</mark>");
  }

  @Test
  void showsWhateverElseTheGraphKnows() {
    assertThat(running.get("/page/article/a1/c1").body())
        .contains("<th scope=\"row\">wm:rule</th>")
        .contains("post-before-name")
        .contains("href=\"/page/article/a1\"");
  }

  @Test
  void says404ForWhatTheGraphDoesNotKnow() {
    HttpResponse<String> page = running.get("/page/person/nobody?lang=en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("The graph knows no such entity or article.");
    assertThat(running.get("/page/person/nobody.ttl").statusCode()).isEqualTo(404);
    HttpResponse<String> nowhere =
        running.get("/nowhere", "Accept", "text/html", "Accept-Language", "zh");
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.body()).contains("这个网址下没有内容。").doesNotContain("Jetty");
  }

  @Test
  void leadsFromTheThingToItsDescription() {
    assertThat(location("text/html,*/*;q=0.8")).isEqualTo("/page/" + HOSPITAL_PATH);
    assertThat(location("text/turtle")).isEqualTo("/page/" + HOSPITAL_PATH + ".ttl");
    assertThat(location("application/n-triples;q=0.5,application/ld+json"))
        .isEqualTo("/page/" + HOSPITAL_PATH + ".jsonld");
    assertThat(running.get("/id/" + HOSPITAL_PATH).headers().firstValue("Vary").orElse(""))
        .contains("Accept");
  }

  private String location(String accept) {
    HttpResponse<String> answer = running.get("/id/" + HOSPITAL_PATH, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void describesAResourceAsData() {
    HttpResponse<String> turtle = running.get("/page/" + HOSPITAL_PATH + ".ttl");
    assertThat(turtle.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(turtle.body())
        .contains("县医院院长曾希燕")
        .contains("wm:foundedOn")
        .doesNotContain("member-of-team");
    assertThat(running.get("/page/" + HOSPITAL_PATH + ".nt").body().lines())
        .allMatch(line -> line.endsWith(" ."));
    assertThat(JsonParser.parseString(running.get("/page/" + HOSPITAL_PATH + ".jsonld").body()))
        .isNotNull();
  }

  @Test
  void findsAsOneTypes() {
    JsonObject json = json("/api/search?q=zxy");
    assertThat(json.getAsJsonArray("hits")).hasSize(1);
    JsonObject hit = json.getAsJsonArray("hits").get(0).getAsJsonObject();
    assertThat(hit.get("label").getAsString()).isEqualTo("曾希燕");
    assertThat(hit.get("about").getAsString()).isEqualTo("云溪县人民医院 院长、党委书记");
  }

  @Test
  void answersWhoIsJoinedToWhom() {
    JsonObject json = json("/api/neighbours?iri=" + RunningServer.encoded(HOSPITAL));
    assertThat(json.get("total").getAsInt()).isEqualTo(3);
    assertThat(json.getAsJsonArray("edges").toString()).contains("\"roles\":[\"院长\",\"党委书记\"]");
    JsonObject incoming =
        json(
            "/api/neighbours?predicate=supports&direction=in&iri="
                + RunningServer.encoded(HOSPITAL));
    assertThat(incoming.getAsJsonArray("edges")).hasSize(1);
  }

  @Test
  void answersWhichSentenceSaysSo() {
    JsonObject json =
        json(
            "/api/evidence?predicate=holdsPosition&subject="
                + RunningServer.encoded(DIRECTOR)
                + "&object="
                + RunningServer.encoded(HOSPITAL));
    assertThat(json.getAsJsonArray("evidence")).hasSize(2);
  }

  @Test
  void answersHowTwoAreConnected() {
    String ends =
        "from="
            + RunningServer.encoded(DIRECTOR)
            + "&to="
            + RunningServer.encoded(ExploredGraph.ID + "person/阿里木·买买提");
    assertThat(json("/api/paths?" + ends).getAsJsonArray("paths")).hasSize(1);
    assertThat(running.get("/paths?lang=zh&" + ends).body())
        .contains("路径 1 · 3 步")
        .contains("队员<mark>阿里木·买买提</mark>");
  }

  @Test
  void findsTheEndsOfAPathByTheirNames() {
    assertThat(running.get("/paths?lang=zh&fromName=zxy&toName=alimu").body())
        .contains("路径 1 · 3 步");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/neighbours",
        "/api/neighbours?iri=x&limit=0",
        "/api/search?q=x&type=Ghost",
        "/api/paths?from=x",
        "/api/evidence?subject=x&object=y&predicate=knows",
        "/api/evidence?subject=x&object=y&predicate=,"
      })
  void saysWhatIsWrongWithARequest(String path) {
    HttpResponse<String> answer = running.get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("detail").getAsString())
        .isNotEmpty();
  }

  @Test
  void sendsNothingTwiceThatTheClientHas() {
    HttpResponse<String> first = running.get("/api/vocabulary");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(running.get("/api/vocabulary", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(running.get("/assets/style.css", "Accept-Encoding", "gzip").headers().map())
        .containsEntry("Content-Encoding", List.of("gzip"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/page/head.html",
        "/assets/../wenmai/recognize/tagger.bin",
        "/assets/%2e%2e/simplelogger.properties",
        "/assets/service.ttl",
        "/assets/"
      })
  void servesOnlyTheFilesOfThePages(String path) {
    assertThat(running.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void offersTheWholeGraph() {
    assertThat(running.get("/downloads/entities.csv").body().lines()).hasSize(7);
    assertThat(running.get("/downloads/wenmai.nq").body()).contains("县医院院长曾希燕");
    assertThat(running.get("/downloads/wenmai.ttl").body()).contains("县医院院长曾希燕");
    assertThat(running.get("/downloads/wenmai.trig").body()).contains("县医院院长曾希燕");
    assertThat(running.get("/downloads/wenmai.jsonld").body()).contains("县医院院长曾希燕");
  }

  @Test
  void tellsThatNoSearchIsUnderWay() {
    HttpResponse<String> answer = running.send("DELETE", "/api/searches/none", "text/plain", "");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void describesItsInterfaceAndItself() {
    JsonObject paths = json("/api/openapi.json").getAsJsonObject("paths");
    assertThat(paths.keySet())
        .filteredOn(path -> paths.getAsJsonObject(path).has("get"))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(running.get(path).statusCode()).isIn(200, 400));
    assertThat(running.get("/.well-known/void").body())
        .contains("void:class wm:Organization ; void:entities 1")
        .contains("void:property wm:memberOf ; void:triples 1");
  }

  private JsonObject json(String path) {
    HttpResponse<String> answer = running.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
