<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading view: what a reader needs; all that it leaves out stands in its notes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/view.xsl"/>

  <xsl:variable name="ed:view" as="map(xs:string, item())" select="map {
    'name': 'reading',
    'title': ed:say('view.reading.title'),
    'about': ed:say('view.reading.about'),
    'frames': false(),
    'accounts': true()
  }"/>

  <xsl:template name="ed:show">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:apply-templates select="$nodes" mode="reading"/>
  </xsl:template>
</xsl:stylesheet>
