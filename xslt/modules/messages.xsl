<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:map="http://www.w3.org/2005/xpath-functions/map" exclude-result-prefixes="#all">
  <xsl:param name="ed:messages" as="map(*)" select="map {}"/>
  <xsl:function name="ed:say" as="xs:string"><xsl:param name="key" as="xs:string"/><xsl:sequence select="($ed:messages($key), $key)[1]"/></xsl:function>
  <xsl:function name="ed:say" as="xs:string"><xsl:param name="key" as="xs:string"/><xsl:param name="v" as="map(*)"/>
    <xsl:sequence select="fold-left(map:keys($v), string(($ed:messages($key), $key)[1]), function($t, $k) { replace($t, '\{' || $k || '\}', string($v($k))) })"/></xsl:function>
</xsl:stylesheet>
