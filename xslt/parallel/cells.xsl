<?xml version="1.0" encoding="UTF-8"?>
<!-- A row and its two cells. src/edition/sides.ts tells the ids and links of both sides apart. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ed:row">
    <xsl:param name="left" as="element()*"/>
    <xsl:param name="right" as="element()*"/>
    <div class="row">
      <div class="cell {$ed:sides[1]?name}">
        <xsl:call-template name="ed:within">
          <xsl:with-param name="blocks" select="$left"/>
        </xsl:call-template>
      </div>
      <div class="cell {$ed:sides[2]?name}">
        <xsl:choose>
          <xsl:when test="exists($ed:right)">
            <xsl:call-template name="ed:within">
              <xsl:with-param name="blocks" select="$right"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="$left[not(ed:is(., 'notes'))] ! ed:lines(.)">
              <p class="lines">{.}</p>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

  <!-- The lines of the transcript that a block gives back, or else those of the outermost blocks in it. -->
  <xsl:function name="ed:lines" as="xs:string*">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="lines" as="xs:string?" select="$block/@id ! $ed:transcript(string())"/>
    <xsl:sequence select="if (exists($lines)) then $lines else $block/* ! ed:lines(.)"/>
  </xsl:function>

  <!-- What holds a block within its division, the outermost first: most stand in the division itself. -->
  <xsl:function name="ed:around" as="element()*">
    <xsl:param name="parent" as="element()?"/>
    <xsl:if test="exists($parent) and not(ed:is-section($parent) or $parent ! self::main)">
      <xsl:sequence select="ed:around($parent ! ..), $parent[not(ed:is(., 'text-part'))]"/>
    </xsl:if>
  </xsl:function>

  <!-- Blocks in what holds them within their division: items in a list, rows in a table. Its anchor stands with the first of them. -->
  <xsl:template name="ed:within">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="around" as="element()*" select="ed:around($blocks[1] ! ..)"/>
    <xsl:choose>
      <xsl:when test="empty($around)">
        <xsl:copy-of select="$blocks"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="begins" as="xs:boolean" select="
          empty($blocks[1]/ancestor-or-self::*[. >> $around[1]]/preceding-sibling::*)"/>
        <xsl:for-each select="$around[1]">
          <xsl:copy>
            <xsl:copy-of select="@*[$begins or not(self::attribute(id))]"/>
            <!-- So that its columns are of one width in all rows. -->
            <xsl:if test="ed:is(., 'table')">
              <xsl:attribute name="class" select="@class, 'divided'"/>
            </xsl:if>
            <xsl:call-template name="ed:within">
              <xsl:with-param name="blocks" select="$blocks"/>
              <xsl:with-param name="around" select="tail($around)"/>
            </xsl:call-template>
          </xsl:copy>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
