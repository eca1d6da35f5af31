<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: of the source beside the text; of the editor, and what the reading view owes, in a numbered list. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Notes of the source where they stand. -->
  <xsl:template match="note" mode="diplomatic">
    <xsl:call-template name="ed:source-note"/>
  </xsl:template>

  <xsl:template match="note" mode="reading">
    <xsl:call-template name="ed:source-note"/>
  </xsl:template>

  <xsl:template name="ed:source-note" as="element()">
    <xsl:variable name="marginal" as="xs:boolean" select="@type = 'marginal' or tokenize(@place) = ('margin', 'left', 'right', 'opposite')"/>
    <xsl:element name="{if (ed:is-block(.) or ed:stands-alone(.)) then 'div' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="
          if ($marginal) then ('margin-note', tokenize(@place)[. = ('left', 'right')]) else 'source-note',
          if (@hand) then 'hand' else (), @type[matches(., '^\i\c*$')]/string()"/>
      </xsl:call-template>
      <xsl:attribute name="role" select="'note'"/>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="not($ed:view?accounts)">
        <xsl:call-template name="ed:hand-sign"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Notes that only say that something could not be read, in a sentence. -->
  <xsl:template match="note[gap][not(normalize-space(string-join(.//text()[not(ancestor::desc)])))]" mode="reading" priority="2">
    <xsl:element name="{if (ed:stands-alone(.)) then 'p' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="
          if (tokenize(@place) = 'margin') then ('margin-note', tokenize(@place)[. = ('left', 'right')]) else 'mark', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:english(.)"/>
      <xsl:text>[{ed:gap-reason(gap[1])} {ed:note-kind(.)}{@place[tokenize(.) = 'margin'] ! (' ' || ed:place-words(.))}]</xsl:text>
      <xsl:call-template name="ed:note-signs"/>
    </xsl:element>
  </xsl:template>

  <!-- Notes in the margin keep their place; the view says what they are. -->
  <xsl:template match="note[@type = 'marginal']" mode="reading" priority="1">
    <xsl:element name="{if (ed:is-block(.) or ed:stands-alone(.)) then 'div' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'margin-note', tokenize(@place)[. = ('left', 'right')]"/>
      </xsl:call-template>
      <xsl:attribute name="role" select="'note'"/>
      <xsl:call-template name="ed:content"/>
      <span class="generated label"><xsl:sequence select="ed:english(.)"/> ({ed:note-kind(.)} {ed:place-words(@place)})</span>
    </xsl:element>
  </xsl:template>

  <!-- Filing notes and annotations that interrupt the text are folded into the list of notes. -->
  <xsl:template match="note[@type = ('filing', 'registry')]" mode="reading" priority="1">
    <xsl:element name="{if (ed:stands-alone(.)) then 'p' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'mark', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:english(.)"/>
      <xsl:text>[{ed:note-kind(.)}]</xsl:text>
      <xsl:call-template name="ed:note-signs"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="text//note[@type = ('filing', 'registry')]" mode="account">
    <xsl:text>{ed:capital(ed:note-kind(.))}: </xsl:text>
    <xsl:call-template name="ed:show">
      <xsl:with-param name="nodes" select="node()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Notes of authors, editors and translators in the run of the text: the sign there, the words in the list. -->
  <xsl:template mode="diplomatic reading" priority="3" match="
      note[@type = ('editorial', 'identification', 'source', 'authorial')][not(ed:frame(.))]
      | note[@place = ('bottom', 'foot', 'end')][not(@hand)]">
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="note[@type = 'gloss']" mode="diplomatic reading" priority="1">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'gloss-note', 'report'"/>
      </xsl:call-template>
      <xsl:if test="not($ed:view?frames)">
        <span class="sign">[</span>
      </xsl:if>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="not($ed:view?frames)">
        <span class="sign">]</span>
      </xsl:if>
    </span>
  </xsl:template>

  <xsl:function name="ed:note-kind" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map {
      'marginal': 'note', 'annotation': 'handwritten note', 'filing': 'filing note', 'registry': 'registry note' }"/>
    <xsl:sequence select="($kinds(string($note/@type)), 'note')[1]"/>
  </xsl:function>

  <xsl:function name="ed:capital" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- Editorial notes of the apparatus, by the element that they speak of. -->
  <xsl:key name="ed:apparatus" match="text//note[@target][ancestor::div[@type = 'apparatus'] or @type = 'editorial']"
    use="ed:targets(.)[1]/@xml:id"/>

  <!-- The elements that a note speaks of. -->
  <xsl:function name="ed:targets" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      for $token in tokenize($note/@target)[starts-with(., '#')]
      return key('ed:id', substring($token, 2), root($note))[1]"/>
  </xsl:function>

  <xsl:variable name="ed:spoken-of" as="xs:string*" select="
    $ed:record//text//note[ancestor::div[@type = 'apparatus'] or @type = 'editorial'] ! ed:targets(.) ! generate-id()"/>

  <!-- One entry a note, in the order of the text: on which elements, and what it says. -->
  <xsl:template name="ed:notes" as="element(ed:note)*">
    <xsl:param name="signs" as="map(xs:string, xs:integer*)" tunnel="yes" select="map {}"/>
    <xsl:for-each select="$ed:record//text//*">
      <xsl:variable name="element" as="element()" select="."/>
      <!-- A date or a name that the editor speaks of needs no second note. -->
      <xsl:if test="$ed:view?accounts and not((self::date or @ref) and $ed:spoken-of = generate-id())">
        <xsl:variable name="account" as="node()*">
          <xsl:apply-templates select="." mode="account"/>
        </xsl:variable>
        <xsl:if test="exists($account)">
          <ed:note xsl:inherit-namespaces="no" on="{ed:sign-place(.)}">
            <xsl:sequence select="$account"/>
          </ed:note>
        </xsl:if>
      </xsl:if>
      <xsl:variable name="in-place" as="element(note)*" select="
        self::note[@type = ('editorial', 'identification', 'source', 'authorial')][not(ed:frame(.))][not(@target)]
        | self::note[@place = ('bottom', 'foot', 'end')][not(@hand)]"/>
      <xsl:for-each select="$in-place, @xml:id ! key('ed:apparatus', ., $ed:record)">
        <ed:note xsl:inherit-namespaces="no" on="{ed:sign-place($element), ed:targets(.)[position() gt 1] ! ed:sign-place(.)}">
          <xsl:copy-of select="@xml:id[not(. is $element/@xml:id)] ! ed:html-id(.)"/>
          <xsl:call-template name="ed:show">
            <xsl:with-param name="nodes" select="node()"/>
          </xsl:call-template>
        </ed:note>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- Where the sign of a note stands: on the element itself; for a group of lines on its last line. -->
  <xsl:function name="ed:sign-place" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="last" as="element()?" select="
      $element[self::opener or self::closer or self::address or self::postscript or self::div or self::list or self::lg
        or self::table or self::row or self::listBibl][not(ed:is-mixed(.))]/*[last()]"/>
    <xsl:sequence select="if (exists($last)) then ed:sign-place($last) else generate-id($element)"/>
  </xsl:function>

  <xsl:function name="ed:html-id" as="attribute(id)">
    <xsl:param name="id" as="attribute(xml:id)"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

  <!-- The numbers of the notes on each element; and of each note the element where its sign first stands. -->
  <xsl:variable name="ed:note-places" as="element(ed:note)*">
    <xsl:call-template name="ed:notes"/>
  </xsl:variable>

  <xsl:variable name="ed:first-signs" as="map(xs:integer, xs:string)" select="map:merge(
    for $n in 1 to count($ed:note-places) return map:entry($n, tokenize($ed:note-places[$n]/@on)[1]))"/>

  <xsl:variable name="ed:signs" as="map(xs:string, xs:integer*)">
    <xsl:variable name="notes" as="element(ed:note)*" select="$ed:note-places"/>
    <xsl:sequence select="map:merge(
      for $n in 1 to count($notes), $on in tokenize($notes[$n]/@on) return map:entry($on, $n),
      map { 'duplicates': 'combine' })"/>
  </xsl:variable>

  <xsl:template name="ed:note-signs" as="element()*">
    <xsl:param name="signs" as="map(xs:string, xs:integer*)" tunnel="yes" select="map {}"/>
    <xsl:variable name="context" as="node()" select="."/>
    <xsl:for-each select="$signs(generate-id())">
      <sup class="note-sign generated">
        <xsl:sequence select="ed:english($context)"/>
        <a href="#note:{.}" aria-label="Note {.}">
          <xsl:if test="$ed:first-signs(.) eq generate-id($context)">
            <xsl:attribute name="id" select="'sign:' || ."/>
          </xsl:if>
          <xsl:text>{.}</xsl:text>
        </a>
      </sup>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="ed:note-list" as="element()?">
    <xsl:variable name="notes" as="element(ed:note)*">
      <xsl:call-template name="ed:notes"/>
    </xsl:variable>
    <xsl:if test="exists($notes)">
      <section class="notes" aria-labelledby="notes:">
        <h2 id="notes:">Notes</h2>
        <ol>
          <xsl:for-each select="$notes">
            <xsl:variable name="number" as="xs:integer" select="position()"/>
            <li id="note:{$number}">
              <xsl:sequence select="node()"/>
              <xsl:text> </xsl:text>
              <a class="back" href="#sign:{$number}" aria-label="Back to the text, note {$number}">↑</a>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
