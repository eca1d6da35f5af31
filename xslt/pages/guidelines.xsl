<?xml version="1.0" encoding="UTF-8"?>
<!-- The encoding guidelines: what stands in the middle is made with the schema (src/odd/pages), and put there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  exclude-result-prefixes="#all">

  <xsl:template match=".[. instance of map(*)][?kind eq 'guidelines']" mode="ed:main"/>
</xsl:stylesheet>
