<?xml version="1.0" encoding="UTF-8"?>
<!-- Images in a finished page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <!-- Whether the figure says itself what would be said in place of the image. -->
  <xsl:function name="ed:is-described" as="xs:boolean">
    <xsl:param name="image" as="element(img)"/>
    <xsl:sequence select="
      $image/ancestor::figure[1]//*[contains-token(@class, 'figure-description')]/normalize-space() = $image/@alt"/>
  </xsl:function>
</xsl:stylesheet>
