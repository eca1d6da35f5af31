<?xml version="1.0" encoding="UTF-8"?>
<!-- Which way a language is written. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- From right to left: scripts (ISO 15924), and languages whose script a tag need not name (BCP 47). -->
  <xsl:variable name="ed:rtl-scripts" as="xs:string+" select="'adlm', 'arab', 'aran', 'hebr', 'mand', 'mend', 'nkoo', 'phnx',
    'rohg', 'samr', 'syrc', 'syre', 'syrj', 'syrn', 'thaa'"/>
  <xsl:variable name="ed:rtl-languages" as="xs:string+" select="'ar', 'arc', 'arz', 'azb', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji',
    'nqo', 'pnb', 'prs', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'"/>

  <!-- “rtl” or “ltr”, by the script of a tag where it names one, else by its language. -->
  <xsl:function name="ed:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="subtags" as="xs:string*" select="tokenize(lower-case($tag), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="tail($subtags)[matches(., '^[a-z]{4}$')][1]"/>
    <xsl:sequence select="
      if (($script, $subtags[1])[1] = ($ed:rtl-scripts, $ed:rtl-languages)) then 'rtl' else 'ltr'"/>
  </xsl:function>
</xsl:stylesheet>
