<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of a list that has several. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ed:page-numbers">
    <xsl:param name="label" as="xs:string"/>
    <!-- Maps of href, title and current. -->
    <xsl:param name="pages" as="map(*)*"/>
    <xsl:if test="exists($pages)">
      <nav aria-label="{$label}">
        <ul class="page-numbers">
          <xsl:for-each select="$pages">
            <li>
              <a href="{ed:to(?href)}">
                <xsl:if test="?current">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:text>{?title}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
