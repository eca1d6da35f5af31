<?xml version="1.0" encoding="UTF-8"?>
<!-- What each block is called on the pages of its record: src/document/anchors.ts says so. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each element that has an anchor comes with it: no rule about what is a block stands here. -->
  <xsl:function name="ed:anchor" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@ed:anchor ! string()"/>
  </xsl:function>
</xsl:stylesheet>
