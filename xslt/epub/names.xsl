<?xml version="1.0" encoding="UTF-8"?>
<!-- Identifiers of the book: names of XML without a colon, which EPUB asks for. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The anchor of a page as one of the book: letters beyond ASCII as numbers, for not every reader finds them. -->
  <xsl:function name="ed:book-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="
      if (matches($id, '^[A-Za-z0-9._-]*$')) then $id
      else string-join(string-to-codepoints($id) ! (
        if (. eq 58) then '..'
        else if (matches(codepoints-to-string(.), '[A-Za-z0-9._-]')) then codepoints-to-string(.)
        else '_' || . || '_'))"/>
    <xsl:sequence select="if (matches($plain, '^[A-Za-z_]')) then $plain else '_' || $plain"/>
  </xsl:function>

  <xsl:key name="ed:book-anchor" match="*[@id]" use="ed:book-id(@id)"/>

  <xsl:function name="ed:has-class" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="class" as="xs:string+"/>
    <xsl:sequence select="tokenize($element/@class) = $class"/>
  </xsl:function>

  <xsl:function name="ed:is-right-to-left" as="xs:boolean">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="
      matches($language, '^(ar|he|iw|fa|ur|yi|ji|ps|sd|ug|dv|ckb|syr|arc|prs)(-|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo)(-|$)', 'i')
      and not(matches($language, '-(Latn|Cyrl)(-|$)', 'i'))"/>
  </xsl:function>
</xsl:stylesheet>
