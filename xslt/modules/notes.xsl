<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: those of the source where they stand, those of authors and editors as a sign. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Where the words of a note stand: in the list under the element that it speaks of (“target”) or under its own
       place (“place”); else in the text (“text”). A note in the run of a sentence must not run into it. -->
  <xsl:function name="ed:note-home" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($ed:note-homes(ed:key($note)), ed:home-of($note))[1]"/>
  </xsl:function>

  <!-- Of all notes of the record at once, as each is asked for again and again. -->
  <xsl:variable name="ed:note-homes" as="map(xs:string, xs:string)" select="
    map:merge($ed:notes ! map:entry(ed:key(.), ed:home-of(.)))"/>

  <xsl:function name="ed:home-of" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="apparatus" as="xs:boolean" select="exists($note/ancestor::div[@type = 'apparatus'])"/>
    <xsl:sequence select="
      if (empty($note/ancestor::text) or exists($note/parent::app/parent::listApp) or exists(ed:frame($note)) or ed:has-brackets($note)
        or $note/@type = ('stamp', 'marginal', 'annotation', 'filing', 'registry', 'gloss')) then 'text'
      else if (($apparatus or $note/@type = 'editorial') and exists(ed:targets($note))) then 'target'
      else if ($apparatus or $note/@type = ('editorial', 'identification', 'source', 'authorial')) then 'place'
      else if ($note/@hand) then 'text'
      else if (tokenize($note/@place) = ('bottom', 'foot', 'end')) then 'place'
      else if ($note/@place[. ne 'unspecified'] or ed:is-block($note) or ed:stands-alone($note)) then 'text'
      else 'place'"/>
  </xsl:function>

  <!-- A note of the source that stands in the text in brackets of its own: “(as in May—our note)”, “[//]”. -->
  <xsl:function name="ed:has-brackets" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@type = ('authorial', 'source') and matches(normalize-space($note), '^[\[(&lt;].*[\])&gt;]$')"/>
  </xsl:function>

  <xsl:template match="note[ed:has-brackets(.)]" mode="diplomatic reading" priority="1">
    <xsl:element name="{ed:note-element(., 'div')}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="if (@type = 'source') then 'report' else ()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- A note of the source that is listed with ours. -->
  <xsl:function name="ed:is-note-of-source" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="ed:note-home($note) ne 'text' and empty($note/ancestor::div[@type = 'apparatus'])
      and ($note/@type = ('authorial', 'source') or empty($note/(@type, @resp)) and tokenize($note/@place) = ('bottom', 'foot', 'end'))"/>
  </xsl:function>

  <!-- The elements of the text that a note speaks of. -->
  <xsl:function name="ed:targets" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      for $token in tokenize($note/@target)[starts-with(., '#')]
      return $ed:by-id(substring($token, 2))[ancestor::text]"/>
  </xsl:function>

  <xsl:template match="note[ed:note-home(.) = 'place']" mode="diplomatic reading" priority="3">
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="note[ed:note-home(.) = 'target']" mode="diplomatic reading" priority="4"/>

  <!-- In a list of readings it stands behind those that it speaks of. -->
  <xsl:template match="listApp/app/note" mode="diplomatic reading" priority="5">
    <xsl:element name="{if (ed:is-block(.)) then 'div' else 'span'}">
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="ed:is-marginal" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@type = 'marginal' or tokenize($note/@place) = ('margin', 'left', 'right', 'opposite')"/>
  </xsl:function>

  <xsl:function name="ed:note-classes" as="xs:string*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      if (ed:is-marginal($note)) then ('margin-note', tokenize($note/@place)[. = ('left', 'right')]) else 'source-note'"/>
  </xsl:function>

  <!-- A line or box of its own, or a phrase in the run of a sentence. -->
  <xsl:function name="ed:note-element" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="block" as="xs:string"/>
    <xsl:sequence select="if (ed:is-block($note) or ed:stands-alone($note)) then $block else 'span'"/>
  </xsl:function>

  <!-- Notes of the source where they stand, in the frame of the transcript; in a sentence or at the edge of the page in
       a frame of ours where the transcript has none. -->
  <xsl:template match="note" mode="diplomatic">
    <xsl:variable name="element" as="xs:string" select="ed:note-element(., 'div')"/>
    <xsl:variable name="labelled" as="xs:boolean" select="empty(ed:frame(.)) and ($element eq 'span' or ed:is-marginal(.))"/>
    <xsl:element name="{$element}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="ed:note-classes(.), if (@hand) then 'hand' else ()"/>
      </xsl:call-template>
      <xsl:attribute name="role" select="'note'"/>
      <xsl:if test="$labelled">
        <xsl:sequence select="ed:reported(., '[' || ed:note-words(.) || ed:say('punctuation.colon'))"/>
      </xsl:if>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="$labelled">
        <xsl:sequence select="ed:reported(., ']')"/>
      </xsl:if>
      <xsl:call-template name="ed:hand-sign"/>
    </xsl:element>
  </xsl:template>

  <!-- The same for readers: what kind of note it is stands behind it. -->
  <xsl:template match="note" mode="reading">
    <xsl:variable name="element" as="xs:string" select="ed:note-element(., 'div')"/>
    <xsl:element name="{$element}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="ed:note-classes(.)"/>
      </xsl:call-template>
      <xsl:attribute name="role" select="'note'"/>
      <xsl:if test="$element eq 'span'">
        <xsl:sequence select="ed:generated(., '[')"/>
      </xsl:if>
      <xsl:call-template name="ed:content"/>
      <xsl:sequence select="ed:label(., ' (' || ed:note-words(.) || ')' || (if ($element eq 'span') then ']' else ''))"/>
    </xsl:element>
  </xsl:template>

  <!-- Notes that only say that something could not be read, in a sentence. -->
  <xsl:template match="note[gap][not(normalize-space(string-join(.//text()[not(ancestor::desc)])))]" mode="reading" priority="2">
    <xsl:element name="{ed:note-element(., 'p')}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="if (ed:is-marginal(.)) then ed:note-classes(.) else 'mark', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:our-language(.)"/>
      <xsl:text>[{ed:say('note.unread', map { 'gap': ed:gap-words(gap[1]), 'note': ed:note-words(.) })}]</xsl:text>
      <xsl:call-template name="ed:note-signs"/>
    </xsl:element>
  </xsl:template>

  <!-- Filing notes that interrupt the text are folded into the list of notes. -->
  <xsl:template match="note[@type = ('filing', 'registry')]" mode="reading" priority="1">
    <xsl:element name="{ed:note-element(., 'p')}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'mark', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:our-language(.)"/>
      <xsl:text>[{ed:note-words(.)}]</xsl:text>
      <xsl:call-template name="ed:note-signs"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="note[@type = ('filing', 'registry')]" mode="account">
    <xsl:text>{ed:capital(ed:note-words(.))}{ed:say('punctuation.colon')}</xsl:text>
    <xsl:call-template name="ed:in-its-language"/>
  </xsl:template>

  <!-- The translator's explanation of a word, in his brackets or else in ours. -->
  <xsl:template match="note[@type = 'gloss']" mode="diplomatic reading" priority="1">
    <xsl:variable name="framed" as="xs:boolean" select="$ed:view?frames and exists(ed:frame(.))"/>
    <xsl:element name="{ed:note-element(., 'div')}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'gloss-note', 'report'"/>
      </xsl:call-template>
      <xsl:if test="not($framed)">
        <span class="sign generated">[</span>
      </xsl:if>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="not($framed)">
        <span class="sign generated">]</span>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- “handwritten note in the left margin” -->
  <xsl:function name="ed:note-words" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="kind" as="xs:string" select="
      ed:say('note.kind.' || ($note/@type[. = ('annotation', 'filing', 'registry')], 'note')[1])"/>
    <xsl:variable name="place" as="xs:string?" select="
      if ($note/@place[. ne 'unspecified']) then ed:place-words($note/@place)
      else if ($note/@type = 'marginal') then ed:say('place.margin') else ()"/>
    <xsl:sequence select="
      if (exists($place)) then ed:say('note.at-place', map { 'kind': $kind, 'place': $place }) else $kind"/>
  </xsl:function>

  <xsl:function name="ed:capital" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>
</xsl:stylesheet>
