<?xml version="1.0" encoding="UTF-8"?>
<!-- Readings of several witnesses (TEI Guidelines, 13.1): the lemma, or else the first, is the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="ed:readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$app/(lem | rdgGrp/lem), $app/(rdg | rdgGrp/rdg | rdgGrp/rdgGrp/rdg)"/>
  </xsl:function>

  <xsl:template match="app" mode="diplomatic">
    <span>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:all-readings"/>
    </span>
    <xsl:apply-templates select="note" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- An apparatus that stands by itself is no text: a line for each place, with all of its readings and what is said of them (TEI
       Guidelines, 13.2.1). -->
  <xsl:template match="listApp" mode="diplomatic reading">
    <xsl:apply-templates select="head" mode="#current"/>
    <ul>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:parts">
        <xsl:with-param name="own" select="'app'"/>
        <xsl:with-param name="part" select="'li'"/>
      </xsl:call-template>
    </ul>
  </xsl:template>

  <xsl:template match="listApp/app" mode="diplomatic reading" priority="1">
    <li>
      <xsl:call-template name="ed:attributes"/>
      <xsl:if test="normalize-space(@loc)">
        <xsl:sequence select="ed:generated(., normalize-space(@loc) || ed:say('punctuation.colon'))"/>
      </xsl:if>
      <xsl:call-template name="ed:all-readings"/>
      <xsl:variable name="readings" as="element()*" select="ed:readings(.)"/>
      <xsl:for-each select="
        (text()[normalize-space()] | (* except rdgGrp) | rdgGrp/*) except ($readings, wit, witDetail, rdgGrp/(wit | witDetail | rdgGrp))">
        <xsl:if test="position() gt 1 or exists($readings)">
          <xsl:text> </xsl:text>
        </xsl:if>
        <xsl:apply-templates select="." mode="#current"/>
      </xsl:for-each>
      <xsl:call-template name="ed:note-signs"/>
    </li>
  </xsl:template>

  <xsl:template name="ed:all-readings">
    <xsl:for-each select="ed:readings(.)">
      <xsl:if test="position() gt 1">
        <xsl:sequence select="ed:generated(., ' ' || ed:say('choice.or') || ' ')"/>
      </xsl:if>
      <xsl:apply-templates select="." mode="#current"/>
      <xsl:if test="ed:is-omission(.)">
        <xsl:sequence select="ed:reported(., ed:say('label.omitted'))"/>
      </xsl:if>
      <xsl:sequence select="ed:witnesses(.) ! ed:reported(current(), ' (' || . || ')')"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="app" mode="reading">
    <xsl:apply-templates select="ed:readings(.)[1], note" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="app[exists(ed:readings(.)[2]) or exists((wit, witDetail))][not(parent::listApp)]" mode="account">
    <span>
      <!-- Where the witnesses of the text are known, it is told with the others. -->
      <xsl:for-each select="ed:readings(.)[position() gt 1 or exists(ed:witnesses(.))]">
        <xsl:if test="position() gt 1">
          <xsl:text>{ed:say('punctuation.semicolon')}</xsl:text>
        </xsl:if>
        <xsl:variable name="words" as="node()*">
          <xsl:call-template name="ed:in-its-language"/>
        </xsl:variable>
        <xsl:variable name="witnesses" as="xs:string?" select="ed:witnesses(.)"/>
        <xsl:variable name="key" as="xs:string" select="
          'account.' || (if (ed:is-omission(.)) then 'omitted' else 'alternative') || '-in'[exists($witnesses)]"/>
        <xsl:sequence select="ed:say-nodes($key, map { 'words': $words, 'witnesses': $witnesses })"/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:function name="ed:is-omission" as="xs:boolean">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="empty($reading/(* | text()[normalize-space()]))"/>
  </xsl:function>

  <!-- The witnesses of a reading, by their signs; else where it is from, or whose it is; and what is said of them beside it. -->
  <xsl:function name="ed:witnesses" as="xs:string?">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="signs" as="xs:string" select="
      string-join(tokenize(($reading/@wit, $reading/parent::rdgGrp/@wit, $reading/@source, $reading/@resp)[1])
        ! (if (starts-with(., '#')) then $ed:by-id(substring(., 2)) ! ed:siglum(.) else (), replace(., '^.*#', ''))[1], ' ')"/>
    <xsl:variable name="said" as="xs:string*" select="
      $reading/following-sibling::*[self::wit or self::witDetail][preceding-sibling::*[self::lem or self::rdg or self::rdgGrp][1] is $reading]
        /normalize-space()"/>
    <xsl:sequence select="string-join(($signs, $said)[. ne ''], ', ')[. ne '']"/>
  </xsl:function>

  <!-- The sign of a witness: its abbreviation, its number, or else its identifier; of a person the name. -->
  <xsl:function name="ed:siglum" as="xs:string">
    <xsl:param name="witness" as="element()"/>
    <xsl:sequence select="string(($witness/abbr[@type = 'siglum'] ! normalize-space(), $witness/@n,
      $witness[not(self::witness)]/(persName, orgName, name)[1] ! ed:name-words(.)[. ne ''], $witness/@xml:id)[1])"/>
  </xsl:function>
</xsl:stylesheet>
