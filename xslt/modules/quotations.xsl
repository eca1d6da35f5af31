<?xml version="1.0" encoding="UTF-8"?>
<!-- Quotations. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="quote | q | cit" mode="diplomatic reading">
    <xsl:variable name="block" as="xs:boolean" select="ed:is-block(.) or exists((parent::div, parent::body, parent::cit[ed:is-block(.)]))"/>
    <xsl:element name="{if ($block) then 'blockquote' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()[not($block)]"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- A quotation and its source are parted, however they are written. As cit/* all elements would be asked for what stands before
       them first. -->
  <xsl:template match="*[parent::cit][preceding-sibling::node()[1][self::*]]" mode="diplomatic reading" priority="2">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>
</xsl:stylesheet>
