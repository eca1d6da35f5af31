<?xml version="1.0" encoding="UTF-8"?>
<!-- The diplomatic view: exactly what the transcript reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/view.xsl"/>

  <xsl:variable name="ed:view" as="map(xs:string, item())" select="map {
    'name': 'diplomatic',
    'title': ed:say('view.diplomatic.title'),
    'about': ed:say('view.diplomatic.about'),
    'frames': true(),
    'accounts': false()
  }"/>

  <xsl:template name="ed:show">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:apply-templates select="$nodes" mode="diplomatic"/>
  </xsl:template>
</xsl:stylesheet>
