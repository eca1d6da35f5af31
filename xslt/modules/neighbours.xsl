<?xml version="1.0" encoding="UTF-8"?>
<!-- The records before and after a record. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ed:neighbours">
    <xsl:variable name="links" as="map(*)*" select="$ed:frame?links[?rel = ('prev', 'next')]"/>
    <xsl:if test="exists($links)">
      <nav class="neighbours furniture" aria-label="{ed:say('neighbours.heading')}">
        <xsl:for-each select="$links">
          <a class="{?rel}" rel="{?rel}" href="{?href}">
            <span class="direction">{ed:say(if (?rel eq 'prev') then 'neighbours.previous' else 'neighbours.next')}</span>
            <xsl:text> </xsl:text>
            <xsl:sequence select="ed:isolated(?title)"/>
          </a>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
