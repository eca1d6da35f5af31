<?xml version="1.0" encoding="UTF-8"?>
<!-- The diplomatic view: exactly what the transcript reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:import href="modules/view.xsl"/>

  <xsl:variable name="ed:view-name" as="xs:string" select="'diplomatic'"/>
</xsl:stylesheet>
