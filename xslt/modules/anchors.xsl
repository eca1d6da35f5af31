<?xml version="1.0" encoding="UTF-8"?>
<!-- What each block is called on the pages of its record: src/document/anchors.ts says so. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Each element comes with its number in the document as @ed:n, and with its anchor, if it has one, as @ed:anchor: which
       elements are blocks is no question here. -->
  <xsl:function name="ed:key" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <!-- generate-id() counts all siblings before a node, each time. -->
    <xsl:sequence select="string(($element/@ed:n, generate-id($element))[1])"/>
  </xsl:function>

  <xsl:function name="ed:anchor" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element ! @ed:anchor ! string()"/>
  </xsl:function>
</xsl:stylesheet>
