<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of the record as a reader wants it: source, dates, people, summaries, rights, editorial statement. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Of a header that says nothing there is no panel. -->
  <xsl:template name="ed:panel">
    <xsl:variable name="facts" as="element(h:div)*">
      <xsl:call-template name="ed:facts"/>
    </xsl:variable>
    <xsl:variable name="histories" as="element(h:details)*">
      <xsl:call-template name="ed:histories"/>
    </xsl:variable>
    <xsl:if test="exists(($facts, $histories))">
      <section class="panel furniture" aria-labelledby="panel:">
        <h2 id="panel:">{ed:say('panel.heading')}</h2>
        <xsl:if test="exists($facts)">
          <dl>
            <xsl:sequence select="$facts"/>
          </dl>
        </xsl:if>
        <xsl:sequence select="$histories"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="ed:header" as="element(teiHeader)?" select="$ed:record/*/teiHeader[1]"/>

  <xsl:template name="ed:facts">
    <xsl:call-template name="ed:source-facts">
      <xsl:with-param name="source" select="($ed:header/fileDesc/sourceDesc)[1]"/>
    </xsl:call-template>
    <xsl:variable name="sent" as="element(correspAction)*" select="$ed:header/profileDesc/correspDesc/correspAction[@type = 'sent']"/>
    <xsl:for-each select="($ed:header/profileDesc/creation/date[@type = 'document'], $ed:header/profileDesc/creation/date[empty(@type)],
        $ed:header/profileDesc/settingDesc/setting/date, $ed:header/fileDesc/titleStmt/meeting/date,
        $ed:header/fileDesc/sourceDesc//origDate[empty($sent/date)])[normalize-space(ed:dating(.))][1]">
      <xsl:sequence select="ed:fact(ed:say('panel.date'), ed:with-certainty(
        string((self::origDate/normalize-space()[. ne ''], ed:dating(.))[1]), @cert))"/>
    </xsl:for-each>
    <xsl:for-each select="$ed:header/profileDesc/correspDesc">
      <xsl:sequence select="ed:fact-in-pieces(ed:letter-label(.), ed:correspondence(.))"/>
    </xsl:for-each>
    <xsl:for-each select="$ed:header/profileDesc/creation/date[@type = 'event']">
      <xsl:sequence select="ed:fact(ed:say('panel.event'),
        string-join((ed:dating(.)[not(. = current()/normalize-space())], normalize-space()[. ne '']), ed:say('punctuation.colon')), .)"/>
    </xsl:for-each>
    <xsl:sequence select="$ed:header/fileDesc/titleStmt/title[@type = 'sub'] ! ed:fact(ed:say('panel.subtitle'), normalize-space(), .)"/>
    <xsl:for-each-group select="$ed:header/fileDesc/titleStmt/(author | editor | principal | sponsor | funder)" group-by="local-name()">
      <xsl:sequence select="ed:fact(ed:say('panel.' || current-grouping-key()),
        string-join(current-group() ! ed:names-in(.)[. ne ''], ed:say('punctuation.semicolon')), .)"/>
    </xsl:for-each-group>
    <xsl:for-each select="$ed:header/fileDesc/titleStmt/respStmt">
      <xsl:variable name="names" as="xs:string" select="string-join((* except (resp, note)) ! ed:name-words(.), ', ')"/>
      <xsl:variable name="resp" as="xs:string?" select="resp[1]/normalize-space()[. ne '']"/>
      <xsl:sequence select="if (exists($resp)) then ed:fact-of(., ed:capital($resp), $names) else ed:fact(ed:say('panel.responsible'), $names, .)"/>
    </xsl:for-each>
    <xsl:sequence select="ed:fact(ed:say('panel.reference'), string-join(
      distinct-values($ed:text-elements[self::idno][@type = 'reference'] ! normalize-space()), ed:say('punctuation.semicolon')))"/>
    <xsl:for-each-group select="$ed:header/profileDesc/textClass/keywords/(term | list/item)" group-by="'all'">
      <xsl:sequence select="ed:fact(ed:say('panel.keywords'),
        string-join(current-group()/normalize-space(), ed:say('punctuation.semicolon')), .)"/>
    </xsl:for-each-group>
    <xsl:for-each select="$ed:header/profileDesc/abstract">
      <xsl:variable name="label" as="xs:string" select="
        (ed:responsible(@resp) ! ed:say('panel.summary-by', map { 'name': . }), ed:say('panel.summary'))[1]"/>
      <xsl:sequence select="ed:fact($label, ed:paragraphs-in-line(.), .)"/>
    </xsl:for-each>
    <xsl:sequence select="ed:rights(ed:say('panel.rights-in-source'), $ed:header/fileDesc/sourceDesc//availability)"/>
    <xsl:sequence select="ed:rights(ed:say('panel.rights-in-edition'), $ed:header/fileDesc/publicationStmt/availability)"/>
    <xsl:sequence select="ed:fact(ed:say('panel.state'), ($ed:header/revisionDesc/@status)[1] ! ed:say-known('state', .))"/>
  </xsl:template>

  <!-- Hands, stages, changes, the editorial statement: each folded. -->
  <xsl:template name="ed:histories">
    <!-- The diplomatic view lists the hands with its signs. -->
    <xsl:if test="$ed:view?accounts">
      <xsl:call-template name="ed:folded">
        <xsl:with-param name="label" select="ed:say('panel.hands')"/>
        <xsl:with-param name="lines" select="$ed:hands"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="ed:folded">
      <xsl:with-param name="label" select="ed:say('panel.witnesses')"/>
      <xsl:with-param name="lines" select="$ed:header/fileDesc/sourceDesc//witness"/>
    </xsl:call-template>
    <xsl:call-template name="ed:folded">
      <xsl:with-param name="label" select="ed:say('panel.stages')"/>
      <xsl:with-param name="lines" select="$ed:header/profileDesc/creation/listChange/change"/>
    </xsl:call-template>
    <xsl:call-template name="ed:folded">
      <xsl:with-param name="label" select="ed:say('panel.history')"/>
      <xsl:with-param name="lines" select="$ed:header/revisionDesc//change[not(change)]"/>
    </xsl:call-template>
    <xsl:if test="$ed:header/encodingDesc/(projectDesc | editorialDecl)">
      <details>
        <summary>{ed:say('panel.encoding')}</summary>
        <xsl:for-each select="$ed:header/encodingDesc/(projectDesc | editorialDecl)//p">
          <p>
            <xsl:sequence select="ed:foreign-language(.)"/>
            <xsl:text>{normalize-space()}</xsl:text>
          </p>
        </xsl:for-each>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- Words that may stand in paragraphs, in one line. -->
  <xsl:function name="ed:paragraphs-in-line" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/p) then string-join($element/* ! normalize-space(), ' ') else normalize-space($element)"/>
  </xsl:function>

  <xsl:template name="ed:source-facts">
    <xsl:param name="source" as="element(sourceDesc)?"/>
    <xsl:for-each select="$source//msIdentifier">
      <xsl:sequence select="ed:fact(ed:say('panel.archive'), string-join((
        string-join((repository, settlement, institution)/normalize-space()[. ne ''], ', ')[. ne ''],
        (collection, idno)/normalize-space()[. ne '']), ed:say('punctuation.semicolon')), .)"/>
    </xsl:for-each>
    <xsl:for-each select="$source//msContents/summary">
      <xsl:sequence select="ed:fact(ed:say('panel.contents'), ed:paragraphs-in-line(.), .)"/>
    </xsl:for-each>
    <!-- Of a letter its correspondence says when and where it was written. -->
    <xsl:for-each select="$source//origPlace[empty($ed:header/profileDesc/correspDesc/correspAction[@type = 'sent']
        /(placeName | settlement | region | country | geogName))]">
      <xsl:sequence select="ed:fact(ed:say('panel.place-of-origin'),
        if (ed:is-mixed(.)) then normalize-space() else string-join(distinct-values((* except geo)/normalize-space()[. ne '']), ', '), .)"/>
    </xsl:for-each>
    <xsl:for-each select="$source//history/(provenance | acquisition)">
      <xsl:sequence select="ed:fact(ed:say('panel.' || local-name()), ed:paragraphs-in-line(.), .)"/>
    </xsl:for-each>
    <xsl:for-each select="$source//physDesc">
      <xsl:sequence select="ed:fact(ed:say('panel.description'), ed:joined-sentences(ed:told-in(* except handDesc)), .)"/>
    </xsl:for-each>
    <!-- A reference that is written as a sentence, or in structure. -->
    <xsl:for-each select="$source/bibl[text()[normalize-space()]]">
      <xsl:sequence select="ed:fact(ed:say('panel.source'), normalize-space(), .)"/>
    </xsl:for-each>
    <xsl:for-each select="$source/biblStruct">
      <xsl:sequence select="ed:fact(ed:say('panel.source'), string-join(
        .//(author | editor | title[not(@type = 'sub')] | biblScope | pubPlace | publisher | date)/normalize-space()[. ne ''], ', '), .)"/>
    </xsl:for-each>
    <xsl:for-each select="$source/bibl[not(text()[normalize-space()])]">
      <xsl:sequence select="ed:fact(ed:say('panel.published-by'), string-join(publisher/normalize-space(), ', '), publisher[1])"/>
      <xsl:sequence select="ed:fact(ed:say('panel.published-title'), string-join(title/normalize-space(), ', '), title[1])"/>
      <xsl:for-each select="date[@type = 'catalogue']">
        <xsl:sequence select="ed:fact(ed:say('panel.catalogue-date'),
          if (@cert = 'low') then ed:say('panel.day-not-in-text', map { 'date': ed:dating(.) }) else ed:dating(.))"/>
      </xsl:for-each>
      <xsl:for-each select="note">
        <xsl:sequence select="ed:fact(ed:say('panel.source-note'), normalize-space(), .)"/>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:if test="$source/p and empty($source/(bibl, msDesc))">
      <xsl:sequence select="ed:fact(ed:say('panel.source'), normalize-space($source), $source)"/>
    </xsl:if>
    <xsl:for-each select="($source//textLang)[1]/@mainLang[not(. = 'und')]">
      <xsl:sequence select="ed:fact(ed:say('panel.original-language'), ed:language(.))"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="ed:letter-label" as="xs:string">
    <xsl:param name="correspondence" as="element(correspDesc)"/>
    <xsl:variable name="division" as="element()?" select="
      (tokenize(($correspondence/@ref, $correspondence/@corresp)[1])[starts-with(., '#')] ! $ed:by-id(substring(., 2)))[1]"/>
    <xsl:sequence select="($division ! ed:division-label(.), ed:say('panel.correspondence'))[1]"/>
  </xsl:function>

  <!-- The actions that are told of a letter; the same as in src/edition/notes/correspondents.ts. -->
  <xsl:variable name="ed:correspondence-types" as="xs:string+" select="'sent', 'received', 'transmitted', 'redirected', 'forwarded'"/>

  <!-- “from A, Prague, July 1960; forwarded: C; to B, Prague” -->
  <xsl:function name="ed:correspondence" as="node()*">
    <xsl:param name="correspondence" as="element(correspDesc)"/>
    <xsl:for-each select="$correspondence/correspAction[@type = $ed:correspondence-types]">
      <xsl:if test="position() gt 1">{ed:say('punctuation.semicolon')}</xsl:if>
      <xsl:variable name="words" as="node()*">
        <xsl:for-each select="(*[not(self::note or self::desc)] ! ed:told-of-letter(.))[. ne '']">
          <xsl:if test="position() gt 1">, </xsl:if>
          <xsl:sequence select="ed:isolated(.)"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="ed:say-nodes('panel.' || @type, map { 'words': $words })"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A date, or a name: that of the register where the header only points to it. -->
  <xsl:function name="ed:told-of-letter" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element/self::date) then ed:dating($element)
      else (ed:name-words($element)[. ne ''], $element ! ed:entry(@ref) ! ed:entry-name(.))[1]"/>
  </xsl:function>

  <!-- Whom @resp points to, by name. -->
  <xsl:function name="ed:responsible" as="xs:string?">
    <xsl:param name="resp" as="attribute(resp)?"/>
    <xsl:sequence select="(
      for $token in tokenize($resp)[starts-with(., '#')]
      return $ed:by-id(substring($token, 2))/(name, persName, orgName)[1] ! ed:name-words(.))[1]"/>
  </xsl:function>
</xsl:stylesheet>
