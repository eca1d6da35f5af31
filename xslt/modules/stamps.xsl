<?xml version="1.0" encoding="UTF-8"?>
<!-- Stamps and marks: boxed at their place; for the reader one line, and all of it in a note. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="note[@type = 'stamp']" mode="diplomatic">
    <xsl:element name="{if (ed:stands-alone(.)) then 'div' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'stamp'"/>
      </xsl:call-template>
      <xsl:attribute name="role" select="'note'"/>
      <xsl:attribute name="aria-label" select="ed:stamp-kind(.)"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="stamp" mode="diplomatic reading">
    <xsl:variable name="labelled" as="xs:boolean" select="empty(ancestor-or-self::*[self::note[@type = 'stamp'] or exists(ed:frame(.))])"/>
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'impression'"/>
      </xsl:call-template>
      <xsl:if test="$labelled">
        <xsl:sequence select="ed:generated(., '[' || ed:say('stamp.sign') || ed:say('punctuation.colon'))"/>
      </xsl:if>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="$labelled">
        <xsl:sequence select="ed:generated(., ']')"/>
      </xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="note[@type = 'stamp']" mode="reading">
    <xsl:variable name="twin" as="element()?" select="ed:earlier-twin(.)"/>
    <xsl:element name="{if (ed:stands-alone(.)) then 'p' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'mark', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:our-language(.)"/>
      <xsl:text>[</xsl:text>
      <xsl:choose>
        <xsl:when test="exists($twin)">
          <xsl:variable name="where" as="xs:string" select="
            ($twin/ancestor::div[1] ! ed:division-kind(.) ! ed:say('on.' || .), ed:say('stamp.same-mark.before'))[1]"/>
          <xsl:variable name="link" as="element()">
            <a href="#{$twin/@xml:id}">{ed:say('stamp.same-mark', map { 'where': $where })}</a>
          </xsl:variable>
          <xsl:sequence select="ed:say-nodes('stamp.same', map { 'mark': $link })"/>
        </xsl:when>
        <xsl:otherwise>{ed:stamp-kind(.)}{(stamp, .)[1] ! ed:stamp-date(.) ! (', ' || .)}</xsl:otherwise>
      </xsl:choose>
      <xsl:text>]</xsl:text>
      <xsl:call-template name="ed:note-signs"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="note[@type = 'stamp']" mode="account">
    <xsl:call-template name="ed:in-its-language"/>
  </xsl:template>

  <!-- “Mark, probably of declassification”: the word stamp only where nobody doubts it. -->
  <xsl:function name="ed:stamp-kind" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="type" as="xs:string?" select="($note/@subtype, $note/stamp/@type)[not(. = 'other')][1]"/>
    <xsl:variable name="key" as="xs:string" select="
      if ($note/@cert = ('medium', 'low')) then 'stamp.mark' else 'stamp.stamp'"/>
    <xsl:sequence select="
      if (exists($type)) then ed:say($key || '-of', map { 'kind': ed:say-known('stamp.kind', $type) }) else ed:say($key)"/>
  </xsl:function>

  <xsl:function name="ed:stamp-date" as="xs:string?">
    <xsl:param name="stamp" as="element()"/>
    <xsl:sequence select="($stamp, $stamp//date)[@when or @when-iso][1] ! ed:dating(.)"/>
  </xsl:function>

  <!-- A mark with the same words that stands before and that this one points to. -->
  <xsl:function name="ed:earlier-twin" as="element(note)?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      (for $id in tokenize($note/@corresp)[starts-with(., '#')] ! substring(., 2)
       return $ed:by-id($id)/self::note[. &lt;&lt; $note][normalize-space() eq normalize-space($note)])[1]"/>
  </xsl:function>
</xsl:stylesheet>
