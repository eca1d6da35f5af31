<?xml version="1.0" encoding="UTF-8"?>
<!-- A row and its two cells. src/edition/sides.ts tells the ids and links of both sides apart. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- `anchor`: the block whose lines of the transcript stand beside it, where there is no second page. -->
  <xsl:template name="ed:row">
    <xsl:param name="left" as="element()*"/>
    <xsl:param name="right" as="element()*"/>
    <xsl:param name="anchor" as="xs:string?" select="()"/>
    <div class="row">
      <div class="cell {$ed:sides[1]?name}">
        <xsl:copy-of select="$left"/>
      </div>
      <div class="cell {$ed:sides[2]?name}">
        <xsl:choose>
          <xsl:when test="exists($ed:right)">
            <xsl:copy-of select="$right"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="$ed:transcript(($anchor, '')[1])">
              <p class="lines">{.}</p>
            </xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>
</xsl:stylesheet>
