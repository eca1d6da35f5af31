<?xml version="1.0" encoding="UTF-8"?>
<!-- Beginnings of lines, columns and pages (TEI Guidelines, 3.11.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What the transcript has at the end of the line, a hyphen or another sign, stands before the break. -->
  <xsl:template match="lb" mode="diplomatic">
    <xsl:call-template name="ed:framed">
      <xsl:with-param name="content" as="node()?">
        <xsl:if test="@rend = 'hyphen'">
          <xsl:text>-</xsl:text>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <br>
      <xsl:call-template name="ed:attributes"/>
    </br>
  </xsl:template>

  <!-- A line that begins with its block needs no break. -->
  <xsl:template match="lb[not(preceding-sibling::node()[self::* or normalize-space()])][not(parent::seg or parent::hi)]"
      mode="diplomatic" priority="1">
    <xsl:if test="@xml:id">
      <span>
        <xsl:call-template name="ed:attributes"/>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="lb" mode="reading">
    <xsl:if test="not(@break = 'no')">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The lines of a stamp stay apart for every reader. -->
  <xsl:template match="stamp//lb" mode="reading">
    <br/>
  </xsl:template>

  <!-- A place without words of its own, in the words in which the transcript reports it: “[Page two]”. -->
  <xsl:template match="(pb | cb | gb | milestone | space | handShift)[exists(ed:frame(.))]" mode="diplomatic" priority="1">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="if (self::space) then 'space' else if (self::handShift) then () else 'page'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:break-of(.)"/>
      <xsl:call-template name="ed:framed">
        <xsl:with-param name="content" select="()"/>
      </xsl:call-template>
    </span>
    <xsl:call-template name="ed:hand-sign"/>
  </xsl:template>

  <xsl:template match="pb | cb | gb | milestone" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'page', 'generated'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:break-of(.)"/>
      <xsl:sequence select="ed:our-language(.)"/>
      <xsl:text>[{ed:break-words(.)}]</xsl:text>
    </span>
  </xsl:template>

  <!-- What begins here, for books that list the pages of their source. -->
  <xsl:function name="ed:break-of" as="attribute()?">
    <xsl:param name="place" as="element()"/>
    <xsl:if test="$place/self::pb">
      <xsl:attribute name="data-break" select="'page'"/>
    </xsl:if>
  </xsl:function>

  <!-- “page 2, inferred” -->
  <xsl:function name="ed:break-words" as="xs:string">
    <xsl:param name="break" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="ed:say-known('break',
      string(if ($break/self::pb) then 'page' else if ($break/self::cb) then 'column' else ($break/@unit, 'break')[1]))"/>
    <xsl:variable name="words" as="xs:string" select="
      if ($break/@n) then ed:say('break.numbered', map { 'kind': $kind, 'number': string($break/@n) }) else $kind"/>
    <xsl:sequence select="if ($break/@cert) then ed:say('break.inferred', map { 'words': $words }) else $words"/>
  </xsl:function>

  <!-- What TEI declares as empty, and has words nevertheless: they are kept, and told. -->
  <xsl:template match="anchor[normalize-space()] | lb[normalize-space()] | pb[normalize-space()] | cb[normalize-space()]
      | milestone[normalize-space()]" mode="diplomatic reading" priority="9">
    <xsl:message error-code="ed:unhandled" select="path(.)"/>
    <xsl:next-match/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="anchor | fw[not(normalize-space())] | index | listTranspose | substJoin" mode="diplomatic reading">
    <xsl:if test="@xml:id">
      <span>
        <xsl:call-template name="ed:attributes"/>
      </span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
